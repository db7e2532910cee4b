package org.saphan.mutualassistance.web.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.web.sheet.Fault;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.mutualassistance.incoming.IncomingCommand.ImportRunningIncoming;
import org.saphan.mutualassistance.incoming.IncomingStage;
import org.saphan.mutualassistance.request.RequestCommand.ImportRunningRequest;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestStage;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.web.register.RegisterEntry.NotUnderstood;
import org.saphan.mutualassistance.web.register.RegisterEntry.Understood;

class RegisterReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final DocumentRef PROOF = new DocumentRef(new UUID(0, 1), 1, "0".repeat(64));

  @Test
  void aLineOfAnOutgoingRequestBecomesItsCommand() {
    Understood entry = understood(outgoing());
    assertThat(entry.lifecycle()).isEqualTo("outgoing-request");
    assertThat(entry.happenedAt()).isEqualTo("2026-03-15T05:00:00Z");
    ImportRunningRequest command = (ImportRunningRequest) entry.command().apply(PROOF);
    assertThat(command.requestedCountry().value()).isEqualTo("TH");
    assertThat(command.stage()).isEqualTo(RequestStage.ACKNOWLEDGED);
    assertThat(command.paperProof()).isEqualTo(PROOF);
    assertThat(command.originalDateText()).isEqualTo("15/03/2569");
    assertThat(command.items())
        .extracting(
            ImportedItem::itemNo,
            ImportedItem::type,
            ImportedItem::victimConcerned,
            ImportedItem::result)
        .containsExactly(
            tuple(1, AssistanceType.F_RECORDS, false, ItemResult.EXECUTED),
            tuple(2, AssistanceType.A_STATEMENT, true, null));
  }

  @Test
  void aLineOfAnIncomingRequestBecomesItsCommand() {
    Map<String, String> cells = outgoing();
    cells.putAll(Map.of("direction", "INCOMING", "agency", "", "stage", "IN_EXECUTION"));
    ImportRunningIncoming command =
        (ImportRunningIncoming) understood(cells).command().apply(PROOF);
    assertThat(command.requestingAuthority().value()).isEqualTo("TH-OAG");
    assertThat(command.stage()).isEqualTo(IncomingStage.IN_EXECUTION);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-03-15T05:00:00Z",
    "15/03/2026, 2026-03-15T05:00:00Z",
    "5/3/2026, 2026-03-05T05:00:00Z",
    "15/03/2569, 2026-03-15T05:00:00Z",
    "2569-03-15, 2026-03-15T05:00:00Z",
    "29/02/2567, 2024-02-29T05:00:00Z"
  })
  void aDayIsReadInEitherEra(String written, Instant noonInVientiane) {
    assertThat(understood(with("date", written)).happenedAt()).isEqualTo(noonInVientiane);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30/02/2569", "29/02/2568", "15.03.2026", "March", "2026-13-01"})
  void whatIsNoDayIsRefusedWithItsColumn(String written) {
    assertThat(faults(with("date", written))).containsExactly(new Fault("date", "BAD_VALUE"));
  }

  @Test
  void onlyWhatHappenedBeforeTodayCanBeInARegister() {
    assertThat(faults(with("date", "21/11/2569")))
        .containsExactly(new Fault("date", "IN_THE_FUTURE"));
    assertThat(understood(with("date", "20/11/2569")).line()).isEqualTo(2);
  }

  @Test
  void everythingThatIsWrongWithALineIsSaidAtOnce() {
    Map<String, String> cells = outgoing();
    cells.putAll(
        Map.of("country", "Thailand", "channel", "PIGEON", "registerNo", " ", "agency", ""));
    assertThat(faults(cells))
        .containsExactlyInAnyOrder(
            new Fault("registerNo", "REQUIRED"),
            new Fault("country", "BAD_VALUE"),
            new Fault("agency", "REQUIRED"),
            new Fault("channel", "BAD_VALUE"));
  }

  @Test
  void aStageInWhichNothingRunsOnPaperIsRefused() {
    assertThat(faults(with("stage", "DRAFT"))).containsExactly(new Fault("stage", "BAD_VALUE"));
  }

  @Test
  void aStageOfTheOtherDirectionIsRefused() {
    assertThat(faults(with("stage", "RESULT_REVIEW")))
        .containsExactly(new Fault("stage", "BAD_VALUE"));
  }

  @Test
  void aRequestHasAtMostTwentyItems() {
    assertThat(understood(with("items", "F_RECORDS;".repeat(RegisterReader.MAX_ITEMS))).line())
        .isEqualTo(2);
    assertThat(faults(with("items", "F_RECORDS;".repeat(RegisterReader.MAX_ITEMS + 1))))
        .containsExactly(new Fault("items", "TOO_MANY"));
    assertThat(faults(with("items", "F_RECORDS; TEA")))
        .containsExactly(new Fault("items", "BAD_VALUE"));
  }

  private static Map<String, String> with(String column, String cell) {
    Map<String, String> cells = outgoing();
    cells.put(column, cell);
    return cells;
  }

  private static Understood understood(Map<String, String> cells) {
    RegisterEntry entry = new RegisterReader(NOW).read(2, cells);
    assertThat(entry).as("%s", entry).isInstanceOf(Understood.class);
    return (Understood) entry;
  }

  private static List<Fault> faults(Map<String, String> cells) {
    RegisterEntry entry = new RegisterReader(NOW).read(2, cells);
    assertThat(entry).isInstanceOf(NotUnderstood.class);
    return ((NotUnderstood) entry).faults();
  }

  private static Map<String, String> outgoing() {
    Map<String, String> cells = new HashMap<>();
    cells.put("direction", "OUTGOING");
    cells.put("registerNo", "12/2569");
    cells.put("country", "TH");
    cells.put("agency", "LA-PPO-SV");
    cells.put("authority", "TH-OAG");
    cells.put("legalBasis", "ASEAN_MLAT");
    cells.put("channel", "DIPLOMATIC");
    cells.put("foreignRef", "OAG/77");
    cells.put("items", "F_RECORDS=EXECUTED; A_STATEMENT!");
    cells.put("urgency", "ROUTINE");
    cells.put("offenceCodes", "LA-PC-2017-215");
    cells.put("date", "15/03/2569");
    cells.put("stage", "ACKNOWLEDGED");
    return cells;
  }
}
