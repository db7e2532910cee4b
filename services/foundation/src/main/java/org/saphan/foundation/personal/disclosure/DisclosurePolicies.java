package org.saphan.foundation.personal.disclosure;

import static org.saphan.foundation.personal.disclosure.DisclosureRejection.CONSENT;
import static org.saphan.foundation.personal.disclosure.DisclosureRejection.FOUR_EYES;
import static org.saphan.foundation.personal.disclosure.DisclosureRejection.INVALID;
import static org.saphan.foundation.personal.disclosure.DisclosureRejection.RESTRICTED;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.GRANTED;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.OVERRIDE_PENDING;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.REFUSED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.When;

/**
 * The policies in force for disclosures (chapter D.3; OHCHR guideline 6.6; IOM principles 1 to 7).
 */
final class DisclosurePolicies {
  /** How long a package can be fetched (D-P01). */
  static final Duration TO_BE_FETCHED = Duration.ofDays(7);

  /**
   * Use limits of the sender (TIPP 10(3), UNTOC 18.5 and 18.19). Whoever has no case of the person
   * learns nothing, not even that there is one. What may cross a border is judged by the country
   * that is named, so it must be the recipient's.
   */
  static final Check<DisclosureState, RequestDisclosure, DisclosureView> USE_LIMITS =
      new Check<>(
          "RESTRICTED",
          RESTRICTED,
          (moment, asked) -> {
            if (!moment.reference().mayKnow(moment.actor(), asked.personRef())) {
              return Optional.of(Rejection.of(Refusal.NOT_FOUND, "NOT_FOUND").at("/personRef"));
            }
            if (moment
                .reference()
                .homeOf(asked.recipientAgency())
                .filter(home -> !home.equals(asked.country()))
                .isPresent()) {
              return Optional.of(Rejection.of(INVALID, "NOT_ITS_COUNTRY").at("/country"));
            }
            return moment.reference().isRestricted(asked)
                ? Optional.of(Rejection.of(RESTRICTED, "RESTRICTED"))
                : Optional.empty();
          });

  /** Nobody asks without naming a consent, or a reason to do without. */
  static final Check<DisclosureState, RequestDisclosure, DisclosureView> CONSENT_OR_OVERRIDE =
      Check.that(
          "CONSENT_OR_OVERRIDE",
          CONSENT,
          (moment, asked) -> asked.consentId() != null || asked.overrideReason() != null);

  /** Only the data groups that the purpose needs, and at least one; and none that is not there. */
  static final Check<DisclosureState, RequestDisclosure, DisclosureView> MINIMUM_SET =
      new Check<>(
          "MINIMUM_SET",
          INVALID,
          (moment, asked) ->
              !asked.dataGroups().isEmpty()
                      && DataRules.needs(asked.purposeCode(), asked.dataGroups())
                  ? notKept(moment, asked)
                  : Optional.of(Rejection.of(INVALID, "MINIMUM_SET").at("/dataGroups")));

  /**
   * Nothing is promised that the vault does not have: whoever fetched it would read nothing, and
   * take that for all there is. Who would be refused anyway does not learn what is kept.
   */
  private static Optional<Rejection> notKept(
      Moment<DisclosureState, DisclosureView> moment, RequestDisclosure asked) {
    if (refusal(moment, asked).isPresent()) {
      return Optional.empty();
    }
    Set<DataGroup> kept = moment.reference().kept(asked.personRef());
    List<DataGroup> missing =
        asked.dataGroups().stream().filter(group -> !kept.contains(group)).distinct().toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rejection.of(INVALID, "NOT_KEPT").at("/dataGroups").with("dataGroups", missing));
  }

  /** Whoever asked for an override cannot allow it. */
  static final When<DisclosureState, DisclosureView> NOT_SAME_PERSON =
      new When<>(
          "NOT_SAME_PERSON",
          FOUR_EYES,
          moment -> !moment.state().askedBy().equals(moment.actor().user()));

  private DisclosurePolicies() {}

  /** Where a request leads; it sees the state after the events. */
  static Stage answer(Moment<DisclosureState, DisclosureView> moment) {
    if (moment.state().refused()) {
      return REFUSED;
    }
    return moment.state().expiresAt() == null ? OVERRIDE_PENDING : GRANTED;
  }

  /**
   * Why a well-made request is refused and the refusal kept. What may never cross a border does not
   * cross it with consent or override either; without a consent that covers all, only an override.
   */
  static Optional<DisclosureRejection> refusal(
      Moment<DisclosureState, DisclosureView> moment, RequestDisclosure asked) {
    boolean abroad = !asked.country().equals(moment.reference().country());
    if (abroad && !DataRules.mayCross(asked.purposeCode(), asked.dataGroups())) {
      return Optional.of(RESTRICTED);
    }
    return isCovered(moment, asked) || asked.overrideReason() != null
        ? Optional.empty()
        : Optional.of(CONSENT);
  }

  static boolean isGranted(
      Moment<DisclosureState, DisclosureView> moment, RequestDisclosure asked) {
    return refusal(moment, asked).isEmpty() && isCovered(moment, asked);
  }

  /** Never longer than {@link #TO_BE_FETCHED} from now. */
  static Instant expiry(Moment<DisclosureState, DisclosureView> moment, Instant wanted) {
    Instant latest = moment.occurredAt().plus(TO_BE_FETCHED);
    return wanted.isBefore(latest) ? wanted : latest;
  }

  private static boolean isCovered(
      Moment<DisclosureState, DisclosureView> moment, RequestDisclosure asked) {
    return asked.consentId() != null && moment.reference().consentCovers(asked);
  }
}
