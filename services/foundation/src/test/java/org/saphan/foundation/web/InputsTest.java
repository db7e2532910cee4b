package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.Inputs.Input;
import org.saphan.foundation.web.Inputs.Kind;
import org.saphan.foundation.web.Inputs.Option;
import org.saphan.lifecycle.CountryCode;
import tools.jackson.databind.json.JsonMapper;

class InputsTest {
  private static final Wording WORDS =
      new Texts("post", new SimpleMeterRegistry()).in(Languages.ENGLISH);

  record Letter(CountryCode to, List<CountryCode> over, int weight, UUID sender) {}

  /** Offers two countries and three weights; senders are only carried along. */
  private static final ByHand OFFERS =
      new ByHand() {
        @Override
        public List<Choice> choices(Class<?> type, String path, Wording words) {
          if (type == Integer.class && path.equals("weight")) {
            return List.of(new Choice("1", "light"), new Choice("2", "heavy"));
          }
          return type == CountryCode.class
              ? List.of(new Choice("LA", "Laos"), new Choice("TH", "Thailand"))
              : List.of();
        }

        @Override
        public boolean isCarried(String path) {
          return path.equals("sender");
        }
      };

  private static Input input(String name, Map<String, ?> entered) {
    Inputs inputs = new Inputs(WORDS, OFFERS, path -> path, ZoneOffset.UTC, Map.of(), null);
    return inputs.of(Shape.of(Letter.class), JsonMapper.shared().valueToTree(entered), "").stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aValueOfAnOpenListIsChosenByItsName() {
    Input to = input("to", Map.of("to", "TH"));
    assertThat(to.kind()).isEqualTo(Kind.SELECT);
    assertThat(to.options())
        .containsExactly(new Option("LA", "Laos", false), new Option("TH", "Thailand", true));
  }

  @Test
  void whatWasEnteredBesidesTheOfferStays() {
    assertThat(input("to", Map.of("to", "XX")).options()).contains(new Option("XX", "XX", true));
  }

  @Test
  void severalValuesAreTicked() {
    Input over = input("over", Map.of("over", List.of("LA")));
    assertThat(over.kind()).isEqualTo(Kind.CHECKS);
    assertThat(over.options()).first().isEqualTo(new Option("LA", "Laos", true));
  }

  @Test
  void aNumberThatStandsForSomethingIsChosenToo() {
    assertThat(input("weight", Map.of("weight", 2)).options())
        .contains(new Option("2", "heavy", true));
  }

  @Test
  void whatIsOnlyCarriedAlongIsNotShown() {
    String sender = UUID.randomUUID().toString();
    Input carried = input("sender", Map.of("sender", sender));
    assertThat(carried.kind()).isEqualTo(Kind.CARRIED);
    assertThat(carried.value()).isEqualTo(sender);
  }

  @Test
  void aPageNamesWhatAFormOffers() {
    Shown shown = new Shown(WORDS, ZoneOffset.UTC, OFFERS);
    assertThat(shown.value("to", new CountryCode("TH"))).isEqualTo("Thailand");
    assertThat(shown.value("weight", List.of(1, 3))).isEqualTo("light; 3");
    assertThat(shown.value("other", 1)).isEqualTo("1");
  }
}
