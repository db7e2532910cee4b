package org.saphan.foundation.personal.packages;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.peer.PeerAnswer;
import org.saphan.foundation.peer.PeerQuestion;
import org.saphan.foundation.peer.PeerReply;
import org.saphan.foundation.personal.Disclosing;
import org.saphan.foundation.personal.Disclosing.Handout;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;

/**
 * Hands a package of this vault to a service, for the agency that it names (row P4). One service
 * asks under one number: if it lost the answer it gets it again, another one gets none.
 */
final class PackageAnswer implements PeerAnswer {
  static final String TYPE = "disclosure";
  static final String RECIPIENT = "recipientAgency";

  private final Disclosing disclosing;
  private final Set<String> receivers;

  /**
   * @param receivers the services that may ask
   */
  PackageAnswer(Disclosing disclosing, Set<String> receivers) {
    this.disclosing = disclosing;
    this.receivers = Set.copyOf(receivers);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public PeerReply to(PeerQuestion question) {
    String recipient = question.details().get(RECIPIENT);
    return recipient == null || !receivers.contains(question.from())
        ? new PeerReply.Refused(Refusal.NOT_FOUND.name())
        : fetched(question.from(), question.id(), new AgencyCode(recipient));
  }

  /** What a service gets, this one too. */
  PeerReply fetched(String service, UUID disclosureId, AgencyCode recipient) {
    UUID commandId = UuidCreator.getNameBasedSha1("package/" + disclosureId + "/" + service);
    return switch (disclosing.fetch(commandId, disclosureId, recipient)) {
      case Handout.Packed(byte[] plain) -> new PeerReply.Content(plain);
      case Handout.Refused(var rejection) -> new PeerReply.Refused(rejection.code().name());
    };
  }
}
