package org.saphan.mutualassistance;

import static org.saphan.mutualassistance.terms.MlaRelation.ASSIGNED;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Consents;
import org.saphan.mutualassistance.terms.Direction;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ParentRequest.Item;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.Requests;
import org.saphan.mutualassistance.terms.Urgency;

/** The requests that the tests of transfers, safe conducts and hearings belong to. */
public final class RequestsOnPaper implements Requests {
  /** Thailand asks for a transfer (item 1), a hearing of a witness (2) and of a victim (3). */
  public static final UUID INCOMING = new UUID(0, 1);

  /** The same, asked by us. */
  public static final UUID OUTGOING = new UUID(0, 2);

  /** Asks for records only. */
  public static final UUID RECORDS = new UUID(0, 3);

  /** The same as the incoming one, urgent. */
  public static final UUID URGENT = new UUID(0, 4);

  /** A person who has a record. */
  public static final UUID KNOWN = new UUID(0, 1);

  public static final UUID CASE = new UUID(0, 90);

  private static final List<Item> ITEMS =
      List.of(
          new Item(1, AssistanceType.J_CUSTODY_TRANSFER, false),
          new Item(2, AssistanceType.K_VIDEO_HEARING, false),
          new Item(3, AssistanceType.K_VIDEO_HEARING, true));

  private static final Set<Tie> WE_ARE_ASKED =
      Set.of(
          MlaRelation.toAuthorityOf(LaosOnPaper.ASEAN),
          ISSUER.to("TH-OAG"),
          ASSIGNED.to("LA-PPS-VT"));

  private static final Set<Tie> WE_ASK =
      Set.of(
          MlaRelation.toAuthority(LaosOnPaper.OSPP),
          MlaRelation.OWN_AGENCY.to("LA-PPO-SV"),
          ASSIGNED.to("TH-OAG"));

  /** The reference data of the tests with no consent known. */
  public static ProceedingReference reference() {
    return new ProceedingReference(new LaosOnPaper(), new RequestsOnPaper());
  }

  public static ProceedingReference reference(Consents consents) {
    return new ProceedingReference(
        new LaosOnPaper() {
          @Override
          public Consents consents() {
            return consents;
          }
        },
        new RequestsOnPaper());
  }

  @Override
  public Optional<ParentRequest> find(UUID requestId) {
    if (requestId.equals(INCOMING)) {
      return Optional.of(request(Direction.INCOMING, Urgency.ROUTINE, ITEMS, WE_ARE_ASKED));
    } else if (requestId.equals(OUTGOING)) {
      return Optional.of(request(Direction.OUTGOING, Urgency.ROUTINE, ITEMS, WE_ASK));
    } else if (requestId.equals(RECORDS)) {
      Item records = new Item(1, AssistanceType.F_RECORDS, false);
      return Optional.of(
          request(Direction.INCOMING, Urgency.ROUTINE, List.of(records), WE_ARE_ASKED));
    } else if (requestId.equals(URGENT)) {
      return Optional.of(request(Direction.INCOMING, Urgency.URGENT, ITEMS, WE_ARE_ASKED));
    }
    return Optional.empty();
  }

  private static ParentRequest request(
      Direction direction, Urgency urgency, List<Item> items, Set<Tie> ties) {
    return new ParentRequest(CASE, direction, Instant.EPOCH, urgency, items, ties);
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return personRef.equals(KNOWN) ? Optional.of(CASE) : Optional.empty();
  }
}
