package org.saphan.mutualassistance.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.request.RequestCommand.AmendMlaDraft;
import org.saphan.mutualassistance.request.RequestCommand.DraftMlaRequest;
import org.saphan.mutualassistance.request.RequestCommand.WordedSection;
import org.saphan.mutualassistance.request.RequestOutline;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.terms.Confidentiality;
import tools.jackson.databind.json.JsonMapper;

/** Works the outline of a draft out of its words, which go to the vault. */
public final class RequestPreparation implements Preparation<RequestState> {
  private final JsonMapper json;

  public RequestPreparation(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Prepared prepare(
      UUID id, @Nullable Snapshot<RequestState> snapshot, Object command, Documents documents) {
    if (command instanceof DraftMlaRequest draft) {
      TreeSet<Integer> complete = new TreeSet<>(List.of(1, 2, 3, 5, 8, 9, 10, 12, 13, 17, 18, 19));
      if (draft.factsSummary() != null) {
        complete.add(4);
      }
      RequestOutline outline =
          new RequestOutline(
              1,
              draft.proposedLegalBasis(),
              draft.items().stream()
                  .map(item -> new Item(item.itemNo(), item.type(), item.victimConcerned()))
                  .toList(),
              draft.urgency(),
              draft.offenceCodes(),
              draft.confidentiality() == null ? Confidentiality.CONTENT : draft.confidentiality(),
              draft.requestedBy(),
              List.of(),
              List.copyOf(complete),
              List.of(),
              new PersonCounts(0, 0, 0),
              List.of());
      return new Prepared.Ready(
          new DraftMlaRequest(
              draft.requestedCountry(),
              draft.supplementsRequestId(),
              draft.proposedLegalBasis(),
              draft.items(),
              draft.urgency(),
              draft.offenceCodes(),
              draft.confidentiality(),
              draft.requestedBy(),
              draft.subjectMatter(),
              draft.natureOfProceeding(),
              draft.factsSummary(),
              draft.offences(),
              draft.dualCriminalityAnalysis(),
              draft.persons(),
              draft.purposeText(),
              draft.relevance(),
              draft.conductingAuthority(),
              draft.transnationalBasis(),
              draft.organisedGroupText(),
              draft.safeContactRoute(),
              draft.contacts(),
              outline),
          List.of(document(id, 1, draft)));
    }
    if (command instanceof AmendMlaDraft amend && snapshot != null) {
      RequestState state = snapshot.state();
      List<WordedSection> sections = amend.sections() == null ? List.of() : amend.sections();
      TreeSet<Integer> complete = new TreeSet<>(state.draft().sectionsComplete());
      sections.forEach(section -> complete.add(section.no()));
      int version = state.draft().contentVersion() + 1;
      RequestOutline outline =
          new RequestOutline(
              version,
              amend.proposedLegalBasis() == null ? state.basis() : amend.proposedLegalBasis(),
              amend.items() == null
                  ? state.items().stream()
                      .map(item -> new Item(item.itemNo(), item.type(), item.victimConcerned()))
                      .toList()
                  : amend.items(),
              amend.urgency() == null ? state.urgency() : amend.urgency(),
              amend.offenceCodes() == null ? state.offenceCodes() : amend.offenceCodes(),
              amend.confidentiality() == null ? Confidentiality.CONTENT : amend.confidentiality(),
              amend.requestedBy(),
              sections.stream().map(WordedSection::no).toList(),
              List.copyOf(complete),
              List.of(),
              new PersonCounts(0, 0, 0),
              List.of());
      return new Prepared.Ready(
          new AmendMlaDraft(
              amend.proposedLegalBasis(),
              amend.items(),
              amend.urgency(),
              amend.offenceCodes(),
              amend.confidentiality(),
              amend.requestedBy(),
              amend.sections(),
              outline),
          List.of(document(id, version, amend)));
    }
    return new Prepared.Ready(command, List.of());
  }

  private Draft document(UUID id, int version, Object words) {
    return new Draft(
        id,
        UuidCreator.getNameBasedSha1(id + "/sections"),
        version,
        "application/json",
        json.writeValueAsString(words).getBytes(UTF_8));
  }
}
