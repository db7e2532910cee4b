package org.saphan.foundation.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.SealedWords;
import org.saphan.foundation.ledger.SealedWords.Words;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What was typed with the commands of one aggregate, for machines and on a page of its own: nobody
 * unseals it who only wants to see how far a case is.
 */
@Controller
final class WordsController {
  /** Of a command that two signed: an account and a code, which are not words. */
  private static final List<String> OF_SIGNERS = List.of("secondPerson", "signer");

  private final Offers offers;
  private final SealedWords words;

  WordsController(Offers offers, SealedWords words) {
    this.offers = offers;
    this.words = words;
  }

  /** The words of one command; {@code said} is empty unless they are kept. */
  record Entry(
      long version,
      String command,
      String actorAgency,
      String actorRole,
      Instant occurredAt,
      SealedWords.Fate fate,
      Map<String, Object> said) {
    static Entry of(Words words) {
      Map<String, Object> said = new LinkedHashMap<>();
      if (words.said() != null) {
        said.putAll(Details.of(words.said()));
      }
      if (words.said() instanceof Countersigned) {
        OF_SIGNERS.forEach(said::remove);
      }
      return new Entry(
          words.version(),
          words.command().getSimpleName(),
          words.actorAgency(),
          words.actorRole(),
          words.occurredAt(),
          words.fate(),
          said);
    }

    /** For the page: one label, one value; a text that hides itself is a plain one here. */
    public Map<String, Object> lines() {
      Map<String, Object> lines = Details.flat(said);
      lines.replaceAll((path, value) -> plain(value));
      return lines;
    }

    private static Object plain(Object value) {
      return switch (value) {
        case PrivateText text -> text.value();
        case List<?> many -> many.stream().map(Entry::plain).toList();
        default -> value;
      };
    }
  }

  @GetMapping(
      path = "/api/${spring.application.name}/{collection}/{id}/words",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Entry> read(@PathVariable String collection, @PathVariable String id, SignedIn who) {
    return entries(offers.of(collection), id, who);
  }

  @GetMapping(
      path =
          "/${spring.application.name}/{collection:[a-z]+(?:-[a-z]+)*}"
              + "/{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/words",
      produces = MediaType.TEXT_HTML_VALUE)
  String show(@PathVariable String collection, @PathVariable String id, SignedIn who, Model model) {
    Offer offer = offers.of(collection);
    model.addAttribute("entries", entries(offer, id, who));
    model.addAttribute("offer", offer);
    model.addAttribute("id", Offers.id(id));
    model.addAttribute("most", SealedWords.LISTED);
    return "foundation/words";
  }

  private List<Entry> entries(Offer offer, String id, SignedIn who) {
    return words
        .read(offer.name(), Offers.id(id), who.actor())
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND))
        .stream()
        .map(Entry::of)
        .toList();
  }
}
