package org.saphan.directory.web;

import java.util.List;
import java.util.Locale;
import org.saphan.directory.entry.Entry;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.text.Dates;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The directory as plain pages. */
@Controller
@RequestMapping(path = "/directory", produces = MediaType.TEXT_HTML_VALUE)
final class DirectoryPages {
  private final Shelf shelf;
  private final Texts texts;
  private final BusinessClock clock;

  DirectoryPages(Shelf shelf, Texts texts, BusinessClock clock) {
    this.shelf = shelf;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String parts(SignedIn who, Locale locale, Model model) {
    Wording words = speak(who, locale, model);
    model.addAttribute("title", words.say("page.directory.title"));
    model.addAttribute("collections", Collection.values());
    return "directory/parts";
  }

  /** What holds today. */
  @GetMapping("/{path}")
  String list(@PathVariable String path, SignedIn who, Locale locale, Model model) {
    Collection collection = collection(path);
    return cards(collection, shelf.on(shelf.today(), collection), false, who, locale, model);
  }

  /** All versions of one entry. */
  @GetMapping("/{path}/{code}")
  String versions(
      @PathVariable String path,
      @PathVariable String code,
      SignedIn who,
      Locale locale,
      Model model) {
    Collection collection = collection(path);
    List<Entry> versions = shelf.versions(collection, code);
    if (versions.isEmpty()) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    return cards(collection, versions, true, who, locale, model);
  }

  private String cards(
      Collection collection,
      List<Entry> entries,
      boolean whole,
      SignedIn who,
      Locale locale,
      Model model) {
    Wording words = speak(who, locale, model);
    Dates dates = new Dates(words, shelf.zone());
    model.addAttribute("title", words.say("page.directory." + collection.text()));
    model.addAttribute("collection", collection);
    // A calendar has dozens of days: they are shown on its own page.
    model.addAttribute("whole", whole || collection != Collection.CALENDARS);
    model.addAttribute(
        "cards", entries.stream().map(entry -> Card.of(entry, words, dates)).toList());
    return "directory/cards";
  }

  /** What the layout of every page wants to know. */
  private Wording speak(SignedIn who, Locale locale, Model model) {
    Wording words = texts.in(locale);
    model.addAttribute("words", words);
    model.addAttribute("person", who.displayName());
    model.addAttribute("agency", who.actor().agency().value());
    model.addAttribute("practice", clock.practice());
    return words;
  }

  private static Collection collection(String path) {
    return Collection.at(path).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }
}
