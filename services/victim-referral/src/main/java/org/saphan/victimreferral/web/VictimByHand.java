package org.saphan.victimreferral.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.ByHand;
import org.saphan.victimreferral.indicator.Answer;
import org.saphan.victimreferral.indicator.IndicatorSet;
import org.saphan.victimreferral.indicator.IndicatorSets;
import org.springframework.stereotype.Component;

/** The questionnaire in the reader's language: nobody learns the codes of sixty-seven signs. */
@Component
public final class VictimByHand implements ByHand {
  @Override
  public List<Choice> choices(Class<?> type, String path, Wording words) {
    return switch (path) {
      case "indicatorSet" ->
          List.of(new Choice(IndicatorSets.ADULTS_LABOUR, IndicatorSets.ADULTS_LABOUR));
      case "answers.item" ->
          IndicatorSets.newest(IndicatorSets.ADULTS_LABOUR).items().stream()
              .map(item -> new Choice(item.code(), item.code() + " " + text(item, words)))
              .toList();
      case "answers.answer" ->
          Arrays.stream(Answer.values())
              .map(answer -> new Choice(answer.name(), words.code(answer)))
              .toList();
      default -> List.of();
    };
  }

  @Override
  public Map<String, String> pages(String collection) {
    return collection.equals("referrals") ? Map.of("ranking", "page.ranking.title") : Map.of();
  }

  private static String text(IndicatorSet.Item item, Wording words) {
    return item.text().getOrDefault(words.tag(), item.code());
  }
}
