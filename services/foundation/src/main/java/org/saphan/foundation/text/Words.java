package org.saphan.foundation.text;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * Words with the language that they are in, which is not the one asked for when a text is missing.
 */
public record Words(String text, Locale language) {
  /** For a page in this language: escaped, and marked where the words are in another one. */
  public String html(Locale page) {
    String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
    return language.getLanguage().equals(page.getLanguage())
        ? escaped
        : "<span lang=\"" + language.getLanguage() + "\">" + escaped + "</span>";
  }

  @Override
  public String toString() {
    return text;
  }
}
