package org.saphan.foundation.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RevokeDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureRejection;
import org.saphan.foundation.personal.disclosure.DisclosureStage;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.StopSharing;
import org.saphan.foundation.personal.personrecord.PersonRecordStage;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.Snapshot;

/**
 * What every service with a vault does when a person takes back a consent (X13), and when another
 * vault erases a person (X26). Both have subscriptions of their own: nothing may keep them waiting.
 */
public final class SharingReactions {
  /** What the consumer of withdrawals is called behind its service's name. */
  public static final String CONSUMER = "sharing";

  /** What the consumer of other vaults is called behind its service's name. */
  public static final String VAULTS = "vaults";

  private static final Source CONSENTS = Source.of("victim-referral.consents.v1");

  private SharingReactions() {}

  /** What is read of it: whose word, about what, is not. */
  public record ConsentWithdrawn(UUID consentId, UUID personRef) {}

  /** A vault has deleted the key of a person. */
  public record RecordErased(UUID personRef, String vault) {}

  /** What a service does when a consent is taken back. */
  public static List<Reaction<?>> withdrawals(Aggregates aggregates) {
    return List.of(
        Reaction.on("X13", CONSENTS, ConsentWithdrawn.class)
            .gives(
                PersonRecordTable.NAME, StopSharing.class, fact -> stopSharing(fact, aggregates)),
        Reaction.on("X13", CONSENTS, ConsentWithdrawn.class)
            .gives(DisclosureTable.NAME, RevokeDisclosure.class, fact -> revoke(fact, aggregates)));
  }

  /**
   * What a service does when another vault erases a person.
   *
   * @param service whose vault it is
   * @param others the services with vaults whose erasures it hears of
   */
  public static List<Reaction<?>> erasures(
      String service, List<String> others, Aggregates aggregates) {
    return List.of(
        Reaction.on("X26", vaults(others), RecordErased.class)
            .tells(fact -> erasedElsewhere(fact, service, aggregates)));
  }

  /** Where the vaults of these services say what becomes of their records. */
  public static Source vaults(List<String> services) {
    return new Source(
        "vault", services.stream().map(service -> service + ".person-records.v1").toList());
  }

  private static List<To<StopSharing>> stopSharing(
      Fact<ConsentWithdrawn> fact, Aggregates aggregates) {
    return known(fact.event().personRef(), aggregates)
        .map(person -> new To<>(person, new StopSharing(fact.event().consentId())))
        .stream()
        .toList();
  }

  private static List<To<RevokeDisclosure>> revoke(
      Fact<ConsentWithdrawn> fact, Aggregates aggregates) {
    return aggregates.whose(DisclosureTable.NAME, "consentId", fact.event().consentId()).stream()
        .filter(SharingReactions::isOpen)
        .filter(one ->
            one.state() instanceof DisclosureState state
                && state.personRef().equals(fact.event().personRef()))
        .map(one -> new To<>(one.id(), new RevokeDisclosure(DisclosureRejection.CONSENT)))
        .toList();
  }

  private static boolean isOpen(Snapshot<?> disclosure) {
    return disclosure.stage() == DisclosureStage.GRANTED
        || disclosure.stage() == DisclosureStage.OVERRIDE_PENDING;
  }

  /**
   * What came from that vault is dropped where packages are heard of ({@code packages}): it lies
   * apart from the record. Whoever answers for this one sees that another has erased the same
   * person.
   */
  private static List<Memo> erasedElsewhere(
      Fact<RecordErased> fact, String service, Aggregates aggregates) {
    return fact.event().vault().equals(service)
        ? List.of()
        : known(fact.event().personRef(), aggregates).map(Memo::shownAt).stream().toList();
  }

  private static Optional<UUID> known(UUID personRef, Aggregates aggregates) {
    return aggregates
        .find(PersonRecordTable.NAME, personRef)
        .filter(record -> record.stage() != PersonRecordStage.ERASED)
        .map(Snapshot::id);
  }
}
