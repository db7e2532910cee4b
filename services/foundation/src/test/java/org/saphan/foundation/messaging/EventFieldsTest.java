package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.EventFields.Code;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;
import org.saphan.lifecycle.DeadlineEvent.Responsible;
import org.saphan.lifecycle.Role;

class EventFieldsTest {
  private static final Instant START = Instant.parse("2026-11-02T02:00:00.000001Z");

  private final Schemas schemas = Schemas.shipped();
  private final EventFields fields = new EventFields(schemas);
  private final UUID deadline = UUID.randomUUID();

  @Test
  void anEventIsReadWithoutARecordForIt() {
    Map<String, Object> read = fields.read(bytes());

    assertThat(read)
        .containsEntry("deadlineId", deadline)
        .containsEntry("deadlineKind", "D-M05")
        .containsEntry("startsAt", START)
        .containsEntry("remindAt", List.of(START))
        .containsEntry("calendar", new Code("Calendar", "WORKING_DAYS_LA"))
        .containsEntry("responsible", Map.of("agency", "LA-OSPP", "role", "CA_OFFICER"))
        .containsEntry("late", false)
        .doesNotContainKey("profileVersion");
  }

  @Test
  void whatIsNoPublishedEventIsUndecodable() {
    byte[] unknown = bytes();
    unknown[5]++;
    byte[] cut = java.util.Arrays.copyOf(bytes(), 30);

    assertThatThrownBy(() -> fields.read(unknown))
        .isInstanceOf(UndecodableException.UnknownSchema.class);
    assertThatThrownBy(() -> fields.read(cut)).isInstanceOf(UndecodableException.class);
    assertThatThrownBy(() -> fields.read(new byte[3])).isInstanceOf(UndecodableException.class);
  }

  private byte[] bytes() {
    return EventCodec.writing(schemas, "deadlines", List.of(DeadlineSet.class))
        .encode(
            new DeadlineSet(
                deadline,
                "D-M05",
                UUID.randomUUID(),
                START,
                START,
                List.of(START),
                "WORKING_DAYS_LA",
                "2026-1",
                null,
                new Responsible(new AgencyCode("LA-OSPP"), new Role("CA_OFFICER")),
                new Role("CA_APPROVER"),
                false));
  }
}
