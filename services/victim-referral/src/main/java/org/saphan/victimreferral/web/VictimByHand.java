package org.saphan.victimreferral.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.ByHand;
import org.saphan.victimreferral.consent.ConsentCommand.RecordConsent;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.RequestService;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.CreateFollowUpPlan;
import org.saphan.victimreferral.indicator.Answer;
import org.saphan.victimreferral.indicator.IndicatorSet;
import org.saphan.victimreferral.indicator.IndicatorSets;
import org.saphan.victimreferral.referral.ReferralCommand.CancelTransfer;
import org.saphan.victimreferral.referral.ReferralCommand.CompleteTransfer;
import org.saphan.victimreferral.referral.ReferralCommand.CreateReferral;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.victim.VictimCaseState;
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

  /** Somebody who calls for the first time has no number yet; nor has what is only begun. */
  @Override
  public boolean isNew(String command, String path) {
    return switch (command + "." + path) {
      case "OpenVictimCase.personRef",
          "RequestTransfer.newReferralId",
          "RecordIndividualPlan.docId" ->
          true;
      default -> false;
    };
  }

  @Override
  public boolean isCarried(String path) {
    return path.equals("docId");
  }

  /** Where a transfer leads was said when it was asked for. */
  @Override
  public Map<String, String> known(Class<?> command, Object state) {
    if (!(state instanceof ReferralState referral) || referral.transfer() == null) {
      return Map.of();
    }
    String to = referral.transfer().newReferralId().toString();
    if (command.equals(CompleteTransfer.class)) {
      return Map.of(
          "newReferralId", to, "toShelterCode", referral.transfer().toShelterCode().value());
    }
    return command.equals(CancelTransfer.class) ? Map.of("newReferralId", to) : Map.of();
  }

  @Override
  public Map<Class<?>, Map<String, UUID>> begins(String collection, UUID id, Object state) {
    return switch (state) {
      case VictimCaseState victim -> {
        Map<Class<?>, Map<String, UUID>> begins = new LinkedHashMap<>();
        begins.put(RecordConsent.class, Map.of("personRef", victim.personRef()));
        begins.put(CreateReferral.class, Map.of("victimCaseId", id));
        begins.put(RequestService.class, Map.of("victimCaseId", id));
        begins.put(CreateFollowUpPlan.class, Map.of("victimCaseId", id));
        yield begins;
      }
      default -> Map.of();
    };
  }

  @Override
  public Map<String, String> pages(String collection) {
    return collection.equals("referrals") ? Map.of("ranking", "page.ranking.title") : Map.of();
  }

  @Override
  public Map<String, Object> paths() {
    return FreeBedsPage.DESCRIPTION;
  }

  private static String text(IndicatorSet.Item item, Wording words) {
    return item.text().getOrDefault(words.tag(), item.code());
  }
}
