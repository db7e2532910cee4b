package org.saphan.mutualassistance.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.mutualassistance.request.RequestEvent.MlaEvidenceDelivered;
import org.saphan.mutualassistance.request.RequestEvent.MlaEvidenceReceived;
import org.saphan.mutualassistance.request.RequestEvent.MlaEvidenceReturned;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;

/**
 * Who had a piece of evidence in hand: received, opened, handed on, given back. Nothing is kept for
 * it; it is read from the history and from the log of readings.
 */
public final class Custody {
  private static final String LIFECYCLE = "outgoing-request";

  private final Reading reading;
  private final Vault vault;

  public Custody(Reading reading, Vault vault) {
    this.reading = reading;
    this.vault = vault;
  }

  /** What was done with a piece. */
  public enum CustodyAct {
    RECEIVED,
    OPENED,
    HANDED_ON,
    GIVEN_BACK
  }

  /**
   * One link of the chain.
   *
   * @param user the account; null for readers of another agency than who acted
   * @param toAgency who got it, where it was handed on
   * @param purpose what it was opened for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Link(
      Instant at,
      CustodyAct act,
      AgencyCode agency,
      @Nullable String user,
      @Nullable AgencyCode toAgency,
      @Nullable String purpose) {}

  /** A piece and its chain. */
  public record Chain(EvidenceState piece, List<Link> links) {}

  /**
   * The chains of all pieces of a request; empty if it, or what it is about, is not to be known.
   */
  public Optional<List<Chain>> of(UUID requestId, Actor actor) {
    return reading
        .find(LIFECYCLE, requestId, actor)
        .filter(RequestPapers::isFor)
        .map(found -> (RequestState) found.snapshot().state())
        .map(state -> {
          List<HistoryLine> lines = reading.history(LIFECYCLE, requestId, actor);
          Map<Long, String> users = reading.users(LIFECYCLE, requestId, actor);
          return state.evidence().stream()
              .map(piece -> new Chain(piece, links(requestId, piece, lines, users, actor)))
              .toList();
        });
  }

  /** The chain of one piece; empty if it or its request is not to be known. */
  public Optional<List<Link>> of(UUID requestId, UUID evidenceId, Actor actor) {
    return of(requestId, actor).orElse(List.of()).stream()
        .filter(chain -> chain.piece().evidence().evidenceId().equals(evidenceId))
        .map(Chain::links)
        .findFirst();
  }

  private List<Link> links(
      UUID requestId,
      EvidenceState piece,
      List<HistoryLine> lines,
      Map<Long, String> users,
      Actor reader) {
    UUID id = piece.evidence().evidenceId();
    List<Link> links = new ArrayList<>();
    for (HistoryLine line : lines) {
      AgencyCode agency = new AgencyCode(line.actorAgency());
      String user = agency.equals(reader.agency()) ? users.get(line.version()) : null;
      act(line, id)
          .ifPresent(act ->
              links.add(
                  new Link(line.occurredAt(), act, agency, user, receiver(line.event()), null)));
    }
    if (piece.file() != null) {
      for (Vault.Read read : vault.reads(requestId, piece.file().docId())) {
        String user = read.agency().equals(reader.agency()) ? read.user() : null;
        links.add(new Link(read.at(), CustodyAct.OPENED, read.agency(), user, null, read.reason()));
      }
    }
    links.sort(Comparator.comparing(Link::at));
    return List.copyOf(links);
  }

  private static Optional<CustodyAct> act(HistoryLine line, UUID id) {
    return switch (line.event()) {
      case MlaEvidenceReceived received
          when received.evidence().stream().anyMatch(one -> one.evidenceId().equals(id)) ->
          Optional.of(CustodyAct.RECEIVED);
      case MlaEvidenceDelivered delivered when delivered.evidenceIds().contains(id) ->
          Optional.of(CustodyAct.HANDED_ON);
      case MlaEvidenceReturned returned when returned.evidenceIds().contains(id) ->
          Optional.of(CustodyAct.GIVEN_BACK);
      default -> Optional.empty();
    };
  }

  private static @Nullable AgencyCode receiver(Object event) {
    return event instanceof MlaEvidenceDelivered delivered ? delivered.toAgency() : null;
  }
}
