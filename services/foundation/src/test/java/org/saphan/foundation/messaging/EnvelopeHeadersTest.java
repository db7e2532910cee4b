package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.messaging.Envelope.Precision;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

class EnvelopeHeadersTest {
  private static final UUID ID = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");

  static final Envelope FULL =
      new Envelope(
          ID,
          "saphan.mutual-assistance.MlaRequestTransmitted",
          "1",
          Instant.parse("2026-11-21T10:00:00.000001Z"),
          Precision.HOUR,
          Instant.parse("2026-11-21T10:00:00Z"),
          "outgoing-request",
          ID,
          7,
          ID,
          ID,
          ID,
          new AgencyCode("LA-MOJ"),
          new Role("CA_OFFICER"),
          new AgencyCode("TH-OAG"),
          new CountryCode("LA"),
          DataClass.P1,
          "CRIMINAL_JUSTICE",
          List.of("CONFIDENTIAL", "NO_ONWARD"),
          "O9",
          "APPROVED",
          "TRANSMITTED",
          new Holder("REQUESTED_AUTHORITY", new AgencyCode("TH-OAG")),
          true);

  @Test
  void aFullEnvelopeComesBackAsItWas() {
    assertThat(EnvelopeHeaders.read(EnvelopeHeaders.write(FULL, "mutual-assistance")))
        .isEqualTo(FULL);
  }

  @Test
  void anEnvelopeWithNothingOptionalComesBackAsItWasAndHasNoEmptyHeader() {
    Envelope bare = Node.envelope(ID, 1);
    Map<String, String> headers = EnvelopeHeaders.write(bare, "mutual-assistance");
    assertThat(EnvelopeHeaders.read(headers)).isEqualTo(bare);
    assertThat(headers)
        .doesNotContainKeys(
            "ce_onbehalfofagency", "ce_restrictions", "ce_stagebefore", "ce_holderagency")
        .doesNotContainValue("");
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion,1.0",
    "ce_source,/LA/mutual-assistance",
    "ce_type,saphan.mutual-assistance.MlaRequestTransmitted",
    "ce_time,2026-11-21T10:00:00.000001Z",
    "ce_recordedat,2026-11-21T10:00:00.000000Z",
    "ce_aggregateversion,7",
    "ce_restrictions,'CONFIDENTIAL,NO_ONWARD'",
    "ce_practice,true",
    "ce_schemaversion,1"
  })
  void headersAreWrittenAsAgreed(String name, String value) {
    assertThat(EnvelopeHeaders.write(FULL, "mutual-assistance")).containsEntry(name, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_id",
        "ce_type",
        "ce_time",
        "ce_subject",
        "ce_aggregateversion",
        "ce_caseref",
        "ce_actoragency",
        "ce_holderrole",
        "ce_practice"
      })
  void anEnvelopeThatLacksAFieldIsNone(String name) {
    Map<String, String> headers = EnvelopeHeaders.write(FULL, "mutual-assistance");
    headers.remove(name);
    assertThatThrownBy(() -> EnvelopeHeaders.read(headers))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id,42",
    "ce_time,yesterday",
    "ce_precision,ROUGHLY",
    "ce_aggregateversion,0",
    "ce_aggregateversion,one",
    "ce_dataclass,P2",
    "ce_actoragency,somebody",
    "ce_practice,perhaps"
  })
  void aMalformedFieldMakesItNone(String name, String value) {
    Map<String, String> headers = EnvelopeHeaders.write(FULL, "mutual-assistance");
    headers.put(name, value);
    assertThatThrownBy(() -> EnvelopeHeaders.read(headers))
        .isInstanceOf(UndecodableException.class)
        .hasMessageNotContaining(value);
  }
}
