package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.text.Texts;

class FormTextsTest {
  static final List<Locale> LANGUAGES = Languages.ALL;

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void theFieldsOfEveryFormHaveLabels(Locale language) {
    List<String> wanted = new ArrayList<>();
    labels("field.", FormPage.COMMON, wanted);
    assertThat(wanted).contains("field.occurredAt", "field.onBehalfOf.proof");
    Texts texts = new Texts("post", new SimpleMeterRegistry());
    assertThat(wanted).allMatch(key -> texts.has(language, key));
  }

  private static void labels(String path, Shape.Fields fields, List<String> wanted) {
    for (Shape.Field field : fields.fields()) {
      wanted.add(path + field.name());
      boolean isFile = field.name().equals("proof"); // one input, whatever it is made of
      if (!isFile && field.shape() instanceof Shape.Fields parts) {
        labels(path + field.name() + ".", parts, wanted);
      }
    }
  }
}
