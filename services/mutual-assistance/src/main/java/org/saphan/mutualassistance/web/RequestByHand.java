package org.saphan.mutualassistance.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.ByHand;
import org.saphan.foundation.web.sheet.SheetApi;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.incoming.IncomingStage;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.request.RequestStage;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.request.content.Section;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.store.RequestPapers;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.web.register.RegisterApi;

/** Countries, agencies, legal bases, languages, offences and sections by their names. */
public final class RequestByHand implements ByHand {
  /**
   * The offences that a draft offers. What is none of them is named in section 5; see the open
   * questions.
   */
  public static final List<String> OFFENCES = List.of("LA-PC-2017-215", "LA-ATP-2015", "LA-OTHER");

  /** Where the number of a section stands. */
  private static final Set<String> SECTION_NUMBERS =
      Set.of(
          "sections",
          "sections.no",
          "defects.section",
          "draft.sectionsComplete",
          "sectionsComplete",
          "changedSections");

  private static final Set<String> OFFENCE_CODES = Set.of("offenceCodes");

  private final ReferenceView reference;

  public RequestByHand(ReferenceView reference) {
    this.reference = reference;
  }

  @Override
  public List<Choice> choices(Class<?> type, String path, Wording words) {
    if (type == CountryCode.class) {
      List<CountryCode> countries =
          path.equals("requestedCountry") ? reference.otherCountries() : reference.countries();
      return named(countries, CountryCode::value, words::country);
    } else if (type == AgencyCode.class) {
      return agencies(words);
    } else if (type == LegalBasis.class) {
      return named(reference.bases(), LegalBasis::code, code -> basis(code, words));
    } else if (type == RequestStage.class) {
      return stages(RequestTable.lifeCycle(), words);
    } else if (type == IncomingStage.class) {
      return stages(IncomingTable.lifeCycle(), words);
    } else if (type == LanguageTag.class) {
      return named(reference.languages(), LanguageTag::value, tag -> language(tag, words));
    } else if (type == String.class && OFFENCE_CODES.contains(path)) {
      return named(OFFENCES, code -> code, code -> words.say("code.Offence." + code));
    } else if (type == Integer.class && SECTION_NUMBERS.contains(path)) {
      return Stream.of(Section.values())
          .map(section -> new Choice(section.number() + "", title(section, words)))
          .toList();
    }
    return List.of();
  }

  /** A legal basis as people call it; an open list may have one without a name. */
  static String basis(String code, Wording words) {
    return words.entry(code);
  }

  /** A section with its number, as people look for it in the letter. */
  static String title(Section section, Wording words) {
    return section.number() + ". " + words.say(section.titleKey());
  }

  private static String language(String tag, Wording words) {
    Locale locale = Locale.forLanguageTag(tag);
    return words.find("language." + tag).orElseGet(() -> locale.getDisplayName(words.locale()));
  }

  /** A paper register says where a request stands. */
  private static List<Choice> stages(LifeCycle<?, ?, ?> cycle, Wording words) {
    return named(cycle.stages(), Stage::name, stage -> words.stage(cycle.name(), stage));
  }

  private static <T> List<Choice> named(
      List<T> values, Function<T, String> value, Function<String, String> name) {
    return values.stream().map(value).map(code -> new Choice(code, name.apply(code))).toList();
  }

  /** In the order of their names; what has none, such as a checkpoint, is nobody to write to. */
  private List<Choice> agencies(Wording words) {
    Collator order = Collator.getInstance(words.locale());
    return reference.agencies().stream()
        .map(AgencyCode::value)
        .flatMap(code -> words.find("agency." + code).stream().map(name -> new Choice(code, name)))
        .sorted(Comparator.comparing(Choice::name, order))
        .toList();
  }

  /** Who a person is is never typed anew: the reference goes along with the form. */
  @Override
  public boolean isCarried(String path) {
    return path.equals("persons.personRef");
  }

  /**
   * Whether she who is to be heard agreed to testify (chapter D.2, the prosecutor's line): told
   * before a step is refused, and to nobody of another State.
   */
  @Override
  public Map<String, Boolean> flags(String collection, UUID id, Object state, Actor reader) {
    boolean victims =
        switch (state) {
          case RequestState outgoing ->
              outgoing.items().stream().anyMatch(RequestState.ItemState::victimConcerned);
          case IncomingState incoming ->
              incoming.items().stream().anyMatch(IncomingState.ItemState::victimConcerned);
          default -> false;
        };
    return victims && reader.country().equals(reference.country())
        ? Map.of("consentToTestify", reference.consents().toTestify(id))
        : Map.of();
  }

  @Override
  public Map<String, String> pages(String collection) {
    if (!collection.equals("requests")) {
      return Map.of();
    }
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("sections", "page.request.content");
    pages.put("evidence", "page.custody.title");
    return pages;
  }

  /** Who counts requests or carries them reads neither sections nor evidence. */
  @Override
  public Map<String, String> pages(String collection, Reading.Found found, Actor reader) {
    return RequestPapers.isFor(found) ? pages(collection) : Map.of();
  }

  @Override
  public Map<String, Object> paths() {
    Map<String, Object> paths = new LinkedHashMap<>(SectionsApi.DESCRIPTION);
    paths.putAll(CustodyPages.DESCRIPTION);
    paths.putAll(SheetApi.described(RegisterApi.PATH));
    return paths;
  }
}
