package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.text.Texts;
import org.springframework.beans.factory.annotation.Autowired;

class SentencesIT extends WebTest {
  private static final Pattern REASON =
      Pattern.compile(
          "\"([A-Z][A-Z0-9_]{2,})\", (?:pointer|at|\"|name)|invalid\\((?:[^\"]*?"
              + " )?\"([A-Z_]{3,})\"");

  @Autowired Texts texts;

  @Test
  void everyReasonOfTheWebHasASentenceInEveryLanguage() throws IOException {
    Set<String> reasons = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/saphan/foundation/web"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher found = REASON.matcher(Files.readString(file));
        while (found.find()) {
          reasons.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
      }
    }
    assertThat(reasons).contains("BUDDHIST_ERA", "UNKNOWN_FIELD", "IDEMPOTENCY_KEY", "NOT_JSON");
    for (WebCode code : WebCode.values()) {
      reasons.add(code.name());
    }
    for (var language : Languages.ALL) {
      assertThat(reasons)
          .allSatisfy(
              reason -> assertThat(texts.has(language, "rejection." + reason)).as(reason).isTrue());
    }
  }

  @Test
  void theSentenceIsInTheLanguageOfTheCaller() {
    String path = API + "?size=0";
    assertThat(detail(path, "lo")).isEqualTo(texts.in(Languages.LAO).say("rejection.BAD_VALUE"));
    assertThat(detail(path, "th,en;q=0.5"))
        .isEqualTo(texts.in(Languages.THAI).say("rejection.BAD_VALUE"));
    assertThat(detail(path, "fr,en;q=0.1"))
        .isEqualTo(texts.in(Languages.ENGLISH).say("rejection.BAD_VALUE"));
    assertThat(detail(path + "&lang=en", "lo"))
        .isEqualTo(texts.in(Languages.ENGLISH).say("rejection.BAD_VALUE"));
  }

  private String detail(String path, String language) {
    var request = as(SENDER, path).header("Accept-Language", language);
    return problem(request, 400, "INVALID").path("detail").stringValue("");
  }
}
