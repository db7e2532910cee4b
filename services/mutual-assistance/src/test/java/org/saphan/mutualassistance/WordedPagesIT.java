package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.web.Commands;
import org.saphan.testkit.Story;

/** The pages that follow from the rows: whoever opens them finds words and no codes. */
class WordedPagesIT {
  private static final List<String> LANGUAGES = List.of("lo", "th", "en");

  @Test
  void everyListAndEveryFormIsWorded() {
    try (Story story = Stories.begin()) {
      Story.Person person =
          story.person("everybody", "LA-OSPP", "PROSECUTOR", "CA_OFFICER", "CA_APPROVER");
      UUID request =
          person.does("/requests/draft-mla-request", OutgoingRequestIT.draft()).accepted().id();
      List<String> paths = new ArrayList<>();
      for (Binding<?, ?, ?> binding : story.bean(Bindings.class).all()) {
        String list = "/" + binding.lifecycle().collection();
        Commands commands = new Commands(binding.lifecycle());
        paths.add(list);
        commands.creating().keySet().forEach(form -> paths.add(list + "/" + form));
        if (list.equals("/requests")) {
          paths.add(list + "/" + request);
          commands.others().keySet().forEach(form -> paths.add(list + "/" + request + "/" + form));
        }
      }
      MeterRegistry meters = story.bean(MeterRegistry.class);
      assertThat(paths).hasSizeGreaterThan(50).allSatisfy(path -> opens(person, path, meters));
    }
  }

  /** A page made by hand instead of a form is led to by an empty answer. */
  private static void opens(Story.Person person, String path, MeterRegistry meters) {
    double before = missing(meters);
    for (String language : LANGUAGES) {
      assertThat(person.reads(path, language)).as(path).matches("(?s)|.*<h1>.*");
    }
    assertThat(missing(meters)).as("texts missing on %s", path).isEqualTo(before);
  }

  private static double missing(MeterRegistry meters) {
    return meters.find("saphan.texts.missing").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
