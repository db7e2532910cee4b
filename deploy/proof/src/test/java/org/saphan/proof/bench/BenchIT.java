package org.saphan.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the benchmark works, not how quick anything is: no time is asserted. */
class BenchIT {
  @Test
  void aShortRunPrintsRatiosThatComeFromTheRatesItSaw() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<Floor> floors =
        new Bench(new PrintStream(printed, true, UTF_8))
            .run(new Bench.Order(false, true, Size.QUICK));
    assertThat(floors)
        .extracting(Floor::name)
        .containsExactly(
            "ledger/JDBC with 1 clients",
            "HTTP/JDBC with 1 clients",
            "ledger/JDBC with 8 clients",
            "HTTP/JDBC with 8 clients",
            "relay/producer");
    assertThat(floors).allSatisfy(floor -> assertThat(floor.ratio()).isPositive());
    List<String> lines = printed.toString(UTF_8).lines().toList();
    assertThat(lines.get(1)).startsWith("Commands: a request from draft to approval, 4 commands");
    for (Floor floor : floors) {
      String ratio = String.format(java.util.Locale.ROOT, " %.2f (", floor.ratio());
      assertThat(lines).anySatisfy(line -> assertThat(line).contains(ratio));
    }
  }

  @Test
  void byHandTheSameRowsAreWrittenAsByTheLedger() throws Exception {
    try (Workbench workbench = Workbench.start();
        var database = workbench.superuser();
        var statement = database.createStatement()) {
      Player ledger =
          new LedgerPlayer(workbench.bean(org.saphan.foundation.ledger.Ledger.class), Story.read());
      JdbcPlayer byHand = workbench.byHand(ledger);
      String rows =
          """
          select (select count(*) from aggregate), (select count(*) from history),
            (select count(*) from deadline), (select count(*) from command_log),
            (select count(*) from document), (select sum(octet_length(state::text)) from aggregate),
            (select sum(octet_length(event)) from history)
          """;
      statement.execute("set search_path to mutual_assistance");
      // byHand has had the ledger play twice
      List<Long> twice = numbers(statement, rows);
      for (Player.Command command : byHand.story()) {
        command.give();
      }
      for (Player.Command command : byHand.story()) {
        command.give();
      }
      assertThat(numbers(statement, rows))
          .containsExactlyElementsOf(twice.stream().map(number -> 2 * number).toList());
    }
  }

  private static List<Long> numbers(java.sql.Statement statement, String sql) throws Exception {
    try (var row = statement.executeQuery(sql)) {
      row.next();
      List<Long> all = new java.util.ArrayList<>();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        all.add(row.getLong(column));
      }
      return all;
    }
  }
}
