package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;

/** A sample person at a browser window of his own, who reads Lao and looks closely. */
final class Visitor {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  /** Three Latin letters in a row are a word that is not Lao, or a code that nobody should see. */
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z._]{2,}");

  /** What is written so in Lao too: names of the product, of languages and of organisations. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "Saphan|English|LA-MLA-[0-9-]+|([0-9a-f]{8}-[0-9a-f-]{14}-)?\\b[0-9a-f]{12}\\b|INTERPOL|ASEANAPOL|UNTOC|ASEAN"
              + "|[A-Z]{2}-[A-Z0-9-]+|\\([A-Z]+\\)");

  /** Inputs that nobody could name: no label, and none for those who listen. */
  private static final String NAMELESS =
      """
      () => [...document.querySelectorAll('input, select, textarea')]
        .filter(one => one.type !== 'hidden' && !one.hidden)
        .filter(one => one.labels.length === 0 && !one.getAttribute('aria-label'))
        .map(one => one.name)
      """;

  private static final List<Wording> LAO =
      List.of("mutual-assistance", "front-door", "case-tracker").stream()
          .map(room -> new Texts(room, new SimpleMeterRegistry()).in(Languages.LAO))
          .toList();

  private static int pictures;

  private final Page page;
  private final String address;

  private Visitor(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static Visitor signIn(Browser browser, String address, String user) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setLocale("lo").setViewportSize(WIDTH, HEIGHT))
            .newPage();
    Visitor visitor = new Visitor(page, address);
    visitor.opens("/");
    visitor.follows("page.home.signIn");
    page.locator("button[value='" + user + "']").click();
    page.waitForURL(address + "/**");
    return visitor;
  }

  /** A text in Lao. */
  String says(String key) {
    return LAO.stream()
        .flatMap(words -> words.find(key).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no Lao text " + key));
  }

  void opens(String path) {
    page.navigate(path.startsWith("http") ? path : address + path);
  }

  void follows(String key) {
    page.locator("a").filter(new Locator.FilterOptions().setHasText(exactly(key))).first().click();
    page.waitForLoadState();
  }

  void followsSection(int number) {
    page.locator("th a[href$='/sections/" + number + "']").click();
    page.waitForLoadState();
  }

  void presses(String key) {
    page.locator("form[method=post] button[type=submit]")
        .filter(new Locator.FilterOptions().setHasText(exactly(key)))
        .last()
        .click();
    page.waitForLoadState();
  }

  /** A step that asks for nothing but to be confirmed. */
  void does(String command) {
    follows("command." + command);
    presses("command." + command);
  }

  /** Opens a section, fills its fields and saves it. */
  void writes(int section, Map<String, String> fields) {
    followsSection(section);
    fields.forEach(this::types);
    presses("button.save");
  }

  void types(String name, String text) {
    field(name).fill(text);
  }

  void chooses(String name, String value) {
    field(name).selectOption(value);
  }

  void ticks(String name, String value) {
    page.locator("input[type=checkbox][name='" + name + "'][value='" + value + "']").check();
  }

  void uploads(String name, String text) {
    field(name)
        .setInputFiles(
            new FilePayload("a.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }

  void addsALine(String list) {
    page.locator("button[name=add][value='" + list + "']").click();
    page.waitForLoadState();
  }

  void unfolds(String key) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(says(key))).click();
  }

  private Locator field(String name) {
    return page.locator("[id='f-" + name.replace('.', '-') + "']");
  }

  private Pattern exactly(String key) {
    // the browser reads it, which does not know Java's way to quote
    String text = says(key).replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    return Pattern.compile("^\\s*" + text + "\\s*$");
  }

  String text() {
    return page.locator("main").innerText();
  }

  int count(String selector) {
    return page.locator(selector).count();
  }

  /** What stands beside a label in the facts at the top of a page. */
  String fact(String key) {
    return page.locator("dt")
        .filter(new Locator.FilterOptions().setHasText(exactly(key)))
        .locator("xpath=following-sibling::dd[1]")
        .innerText();
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  /** Looks at a page in Lao: every word of it, every input, its width; and takes a picture. */
  void looks(String name) {
    shoots(name);
    assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo("lo");
    String foreign = ALLOWED.matcher(text()).replaceAll(" ");
    assertThat(LATIN.matcher(foreign).results().map(found -> found.group()).toList())
        .as("words on the page %s that are not Lao", name)
        .isEmpty();
  }

  /** Looks at what does not depend on the language, and takes a picture. */
  void shoots(String name) {
    pictures++;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("%02d-%s.png".formatted(pictures, name)))
            .setFullPage(true));
    assertThat((List<?>) page.evaluate(NAMELESS))
        .as("inputs without a label on %s", name)
        .isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as("%s is no wider than the window", name)
        .isEqualTo(true);
  }
}
