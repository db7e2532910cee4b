package org.saphan.mutualassistance.jurisdiction;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.JurisdictionBasis;
import org.saphan.mutualassistance.terms.LeadMode;
import org.saphan.mutualassistance.terms.ProceedingStage;

/**
 * Who claims jurisdiction in a case, and what each said about the lead. A fold of its history.
 *
 * @param claims those that stand, one for each State, in the order in which they came
 * @param states every State that ever claimed: a closed record is still theirs to read
 * @param warned the States of the last warning of a conflict
 * @param words one for each State; another State's claim voids them, since it was not asked
 * @param registeredBy the agencies that registered claims
 */
@RecordBuilder
public record JurisdictionState(
    List<Claim> claims,
    List<CountryCode> states,
    List<CountryCode> warned,
    List<Word> words,
    List<AgencyCode> registeredBy,
    Instant since)
    implements JurisdictionStateBuilder.With {
  /** One State's claim. */
  public record Claim(
      CountryCode country,
      JurisdictionBasis basis,
      ProceedingStage proceedingStage,
      LocalDate since,
      @Nullable ForeignReference foreignRef) {}

  /**
   * What one State said about the lead.
   *
   * @param docId the paper that shows it
   */
  public record Word(CountryCode country, CountryCode leadCountry, LeadMode mode, UUID docId) {
    boolean agreesWith(Word other) {
      return leadCountry.equals(other.leadCountry) && mode == other.mode;
    }
  }

  /** The States whose claims stand. */
  public List<CountryCode> claiming() {
    return claims.stream().map(Claim::country).toList();
  }

  /** Whether more than one State claims. */
  boolean isContested() {
    return claims.size() > 1;
  }

  /** What all that claim have said; empty as long as one is silent or differs. */
  Optional<Word> agreement() {
    List<Word> said =
        claiming().stream()
            .flatMap(country -> words.stream().filter(word -> word.country().equals(country)))
            .toList();
    return !said.isEmpty()
            && said.size() == claims.size()
            && said.stream().allMatch(said.getFirst()::agreesWith)
        ? Optional.of(said.getFirst())
        : Optional.empty();
  }

  /** The paper of an agreement: that of another State's word before our own. */
  UUID paperOfAgreement(CountryCode ours) {
    return words.stream()
        .filter(word -> !word.country().equals(ours))
        .findFirst()
        .orElseGet(words::getFirst)
        .docId();
  }

  JurisdictionState plus(Claim claim, AgencyCode agency) {
    boolean known = claiming().contains(claim.country());
    List<Claim> all =
        known
            ? claims.stream()
                .map(old -> old.country().equals(claim.country()) ? claim : old)
                .toList()
            : Stream.concat(claims.stream(), Stream.of(claim)).toList();
    return with(next ->
        next.claims(all)
            .states(plus(states, claim.country()))
            .words(known ? words : List.of())
            .registeredBy(plus(registeredBy, agency)));
  }

  JurisdictionState plus(Word word) {
    return withWords(
        Stream.concat(
                words.stream().filter(old -> !old.country().equals(word.country())),
                Stream.of(word))
            .toList());
  }

  /** What the State said goes with its claim, and what others said of its lead. */
  JurisdictionState minus(CountryCode country) {
    return with(next ->
        next.claims(claims.stream().filter(claim -> !claim.country().equals(country)).toList())
            .warned(warned.stream().filter(state -> !state.equals(country)).toList())
            .words(
                words.stream()
                    .filter(word -> !word.country().equals(country))
                    .filter(word -> !word.leadCountry().equals(country))
                    .toList()));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
  }
}
