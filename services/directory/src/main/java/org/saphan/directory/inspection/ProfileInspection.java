package org.saphan.directory.inspection;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasis;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.LegalBasisProfilePublished.LanguageRule;
import org.saphan.lifecycle.CountryCode;

/** Looks whether a legal basis is complete: every rule has a value or says why not. Pure. */
final class ProfileInspection {
  /** Sections of the request form, which has the same numbers under every basis. */
  private static final int SECTIONS = 22;

  /** Nullable, but not rules. */
  private static final Set<String> NO_RULES = Set.of("validFrom", "validTo", "note");

  private final Located<?> located;
  private final LegalBasisProfilePublished profile;
  private final Map<Class<?>, Map<String, Entry>> newest;
  private final List<Fault> faults = new ArrayList<>();

  ProfileInspection(
      Located<?> located,
      LegalBasisProfilePublished profile,
      Map<Class<?>, Map<String, Entry>> newest) {
    this.located = located;
    this.profile = profile;
    this.newest = newest;
  }

  List<Fault> faults() {
    file();
    parties();
    contents();
    absentRules();
    return faults;
  }

  private void file() {
    String file = "legal-bases/" + profile.code() + "-" + profile.version() + ".yaml";
    require(located.file().equals(file), "this version belongs in the file " + file);
    require(LegalBasis.isCode(profile.code()), "a code is written like ASEAN_MLAT");
  }

  private void parties() {
    require(
        profile.anyParty() == profile.parties().isEmpty(),
        "has either parties or anyParty, not both and not neither");
    for (CountryCode party : profile.parties()) {
      require(
          all(CountryPublished.class).stream()
              .anyMatch(known -> known.code().equals(party.value())),
          "the party " + party + " is not a country of countries.yaml");
      require(
          all(CentralAuthorityPublished.class).stream()
              .anyMatch(authority ->
                  authority.country().equals(party)
                      && authority.legalBasis().code().equals(profile.code())),
          "the party " + party + " has no central authority");
    }
  }

  private void contents() {
    require(
        profile.channels().contains(profile.channel()),
        "the usual channel is not among the allowed");
    boolean listed =
        profile.languageRule() == LanguageRule.LISTED
            || profile.languageRule() == LanguageRule.LISTED_OR_REQUESTED_STATE;
    require(
        listed != profile.languages().isEmpty(),
        "languages are listed if the language rule says so");
    require(
        profile.extraSections().stream().allMatch(section -> section >= 1 && section <= SECTIONS),
        "sections are numbered 1 to " + SECTIONS);
    Stream.of(profile.oralConfirmDays(), profile.preAlertConfirmDays(), profile.safeConductDays())
        .filter(Objects::nonNull)
        .forEach(days -> require(days > 0, "a number of days is 1 or more"));
  }

  /**
   * Nothing is absent by oversight: (?) of the sources is a statement, silence of a treaty another.
   */
  private void absentRules() {
    List<String> explained =
        Stream.of(profile.unknown(), profile.agreedPerCase(), profile.notStated())
            .flatMap(List::stream)
            .toList();
    Set<String> absent =
        Arrays.stream(LegalBasisProfilePublished.class.getRecordComponents())
            .filter(rule -> rule.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .filter(rule -> !NO_RULES.contains(rule.getName()) && isAbsent(rule))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    for (String rule : absent) {
      require(
          explained.contains(rule),
          rule + " is absent: write it, or name it in unknown, agreedPerCase or notStated");
    }
    for (String rule : explained) {
      require(absent.contains(rule), rule + " is named as absent, but is not an absent rule");
      require(
          explained.indexOf(rule) == explained.lastIndexOf(rule),
          rule + " is named twice as absent");
    }
  }

  private boolean isAbsent(RecordComponent rule) {
    try {
      return rule.getAccessor().invoke(profile) == null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T extends Entry> Collection<T> all(Class<T> kind) {
    return newest.getOrDefault(kind, Map.of()).values().stream().map(kind::cast).toList();
  }

  private void require(boolean fits, String sentence) {
    if (!fits) {
      faults.add(located.fault(sentence));
    }
  }
}
