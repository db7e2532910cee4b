package org.saphan.mutualassistance.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.reaction.Memos.Cause;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.hearing.HearingEvent.VideoHearingHeld;
import org.saphan.mutualassistance.hearing.HearingEvent.VideoHearingRecordSent;
import org.saphan.mutualassistance.hearing.HearingStage;
import org.saphan.mutualassistance.hearing.HearingState;
import org.saphan.mutualassistance.incoming.IncomingEvent;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaItemExecuted;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaItemWithdrawn;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaReceived;
import org.saphan.mutualassistance.incoming.IncomingStage;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.Urgency;

class HoldSuggestionTest {
  private static final UUID REQUEST = new UUID(0, 1);
  private static final CountryCode THAILAND = new CountryCode("TH");
  private static final ForeignReference NUMBER = new ForeignReference("OAG 12/2569");

  private final List<UUID> suggestedAt = new ArrayList<>();
  private final HoldSuggestion suggestion =
      new HoldSuggestion(
          new HoldBook() {
            @Override
            public void placed(Hold hold, Cause cause) {}

            @Override
            public void lifted(Hold hold) {}

            @Override
            public void suggestLifting(UUID requestId) {
              suggestedAt.add(requestId);
            }
          });

  @Test
  void itIsSuggestedWhenAllItemsAboutVictimsHaveTheirResults() {
    Snapshot<IncomingState> request = received(item(1, false), item(2, true), item(3, true));
    request = happens(request, executed(2));
    assertThat(suggestedAt).isEmpty();
    request = happens(request, executed(1));
    assertThat(suggestedAt).isEmpty();
    IncomingMlaItemWithdrawn last = new IncomingMlaItemWithdrawn(REQUEST, NUMBER, THAILAND, 3);
    assertThat(happens(request, last).state().hasOpenItem()).isFalse();
    assertThat(suggestedAt).containsExactly(REQUEST);
  }

  @Test
  void whereNoItemIsAboutAVictimAllMustHaveTheirResults() {
    Snapshot<IncomingState> request =
        happens(received(item(1, false), item(2, false)), executed(1));
    assertThat(suggestedAt).isEmpty();
    assertThat(happens(request, executed(2)).state().hasOpenItem()).isFalse();
    assertThat(suggestedAt).containsExactly(REQUEST);
  }

  @Test
  void itIsSuggestedAtTheRequestWhenTheHearingWasHeldAndNotAgainWhenItsRecordIsSent() {
    UUID id = new UUID(0, 2);
    Snapshot<HearingState> hearing =
        new Snapshot<>(id, 4, HearingStage.HELD, null, new HearingState(REQUEST, 1, true, null));
    suggestion.of(
        new VideoHearingHeld(id, REQUEST, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), hearing);
    suggestion.of(new VideoHearingRecordSent(id, REQUEST, id), hearing);
    assertThat(suggestedAt).containsExactly(REQUEST);
  }

  private static Item item(int number, boolean victimConcerned) {
    return new Item(number, AssistanceType.A_STATEMENT, victimConcerned);
  }

  private static IncomingEvent executed(int item) {
    return new IncomingMlaItemExecuted(
        REQUEST,
        NUMBER,
        THAILAND,
        item,
        AssistanceType.A_STATEMENT,
        ItemResult.EXECUTED,
        null,
        null,
        List.of(),
        1);
  }

  private Snapshot<IncomingState> received(Item... items) {
    return happens(
        null,
        new IncomingMlaReceived(
            REQUEST,
            NUMBER,
            THAILAND,
            new AgencyCode("TH-OAG"),
            Channel.CENTRAL_AUTHORITY,
            null,
            List.of(items),
            Urgency.ROUTINE,
            Confidentiality.CONTENT,
            null,
            null));
  }

  private Snapshot<IncomingState> happens(
      @Nullable Snapshot<IncomingState> before, IncomingEvent event) {
    Line<IncomingEvent> line =
        new Line<>(
            event,
            "somebody",
            new AgencyCode("LA-OSPP"),
            null,
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH);
    Snapshot<IncomingState> after =
        IncomingTable.lifeCycle().fold(REQUEST, before, line, IncomingStage.IN_EXECUTION);
    suggestion.of(event, after);
    return after;
  }
}
