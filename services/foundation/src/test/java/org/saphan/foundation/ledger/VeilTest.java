package org.saphan.foundation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Stage;

class VeilTest {
  private static final AgencyCode READER = new AgencyCode("TH-POST");
  private static final AgencyCode OTHER = new AgencyCode("LA-POST");
  private static final Holder DESK = new Holder("DESK", null);
  private static final Veil VEIL = new Veil(Set.of(Way.CAME, Way.HIDDEN), Way.CAME, DESK);

  private enum Way implements Stage {
    SENT,
    CAME,
    HIDDEN;

    @Override
    public Kind kind() {
      return Kind.OPEN;
    }
  }

  private static Summary in(Way stage, AgencyCode holder) {
    return new Summary(
        new UUID(0, 1),
        "parcel",
        "LA-PAR-2026-000001-1",
        new UUID(0, 2),
        3,
        stage.name(),
        new Holder("PORTER", holder),
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        true);
  }

  @Test
  void aStageThatIsNotToldIsShownAsTheOneThatStandsForItWithoutHolderOrDueDate() {
    Summary shown = VEIL.over(in(Way.HIDDEN, OTHER), READER);
    assertThat(shown.stage()).isEqualTo("CAME");
    assertThat(shown.holder()).isEqualTo(DESK);
    assertThat(shown.dueAt()).isNull();
    assertThat(shown.overdue()).isFalse();
    assertThat(VEIL.over(in(Way.CAME, OTHER), READER)).isEqualTo(shown);
  }

  @Test
  void beforeItTheRoleIsToldAndOnlyTheReadersOwnAgency() {
    assertThat(VEIL.over(in(Way.SENT, READER), READER)).isEqualTo(in(Way.SENT, READER));
    Summary ofOthers = VEIL.over(in(Way.SENT, OTHER), READER);
    assertThat(ofOthers.holder()).isEqualTo(new Holder("PORTER", null));
    assertThat(ofOthers.overdue()).isTrue();
  }

  @Test
  void whoGaveACommandIsAnsweredNoMoreThanHeReads() {
    Outcome.Accepted accepted =
        new Outcome.Accepted(
            new UUID(0, 1),
            new UUID(0, 2),
            "LA-PAR-2026-000001-1",
            3,
            Way.HIDDEN.name(),
            new Holder("PORTER", OTHER),
            "P1",
            List.of("ParcelLeft"));
    Outcome.Accepted told = VEIL.over(accepted, READER);
    assertThat(told.stage()).isEqualTo("CAME");
    assertThat(told.holder()).isEqualTo(DESK);
    assertThat(told.events()).containsExactly("ParcelLeft");
  }

  @Test
  void everyFilterHasItsValuesAndOneThatIsNotAskedForAddsNothing() {
    StringBuilder where = new StringBuilder();
    List<Object> values = new ArrayList<>();
    VEIL.filter(where, values, new ListQuery(null, null, null, null, null, 1), READER);
    assertThat(where).isEmpty();
    assertThat(values).isEmpty();
    VEIL.filter(where, values, new ListQuery("CAME", "DESK", "LA-POST", true, null, 1), READER);
    assertThat(where.chars().filter(sign -> sign == '?').count()).isEqualTo(values.size());
  }
}
