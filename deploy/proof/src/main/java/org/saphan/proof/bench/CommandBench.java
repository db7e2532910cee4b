package org.saphan.proof.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.messaging.Relay;

/**
 * Commands by the ledger, over HTTP and by hand in plain JDBC, in turns, so that whatever else the
 * machine does hits all of them. The relay rests meanwhile: it is measured by itself.
 */
final class CommandBench {
  private static final int WARM_UP_CLIENTS = 8;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Size size;
  private final PrintStream out;
  private final JdbcPlayer jdbc;
  private final Player ledger;
  private final Player http;

  CommandBench(Workbench workbench, Size size, PrintStream out) throws Exception {
    this.size = size;
    this.out = out;
    workbench.bean(Relay.class).stop();
    Story story = Story.read();
    ledger = new LedgerPlayer(workbench.bean(Ledger.class), story);
    http = new HttpPlayer(workbench.port(), story);
    jdbc = workbench.byHand(ledger);
  }

  private List<Player> players() {
    return List.of(jdbc, ledger, http);
  }

  /** Measures, prints, and answers which ratios came out. */
  List<Floor> run() throws InterruptedException {
    out.printf(
        "Commands: a request from draft to approval, %d commands, %d SQL statements%n",
        jdbc.recorded().size(), jdbc.statements());
    for (Player player : players()) {
      Figures unused = new Load(WARM_UP_CLIENTS, size.warmUp()).of(player);
    }
    List<Floor> floors = new ArrayList<>();
    out.println("clients              commands/s    p99 ms  ratio to JDBC (of each round)");
    for (int clients : size.clients()) {
      Map<Player, List<Figures>> rounds = rounds(clients);
      List<Figures> byHand = rounds.getOrDefault(jdbc, List.of());
      print(clients, jdbc, byHand, "");
      for (Player player : List.of(ledger, http)) {
        List<Figures> ours = rounds.getOrDefault(player, List.of());
        Ratio ratio = ratio(clients, player, ours, byHand);
        print(clients, player, ours, ratio.toString());
        floors.add(ratio.floor(player.equals(ledger) ? Floor.LEDGER : Floor.HTTP));
      }
    }
    return floors;
  }

  private Map<Player, List<Figures>> rounds(int clients) throws InterruptedException {
    Map<Player, List<Figures>> rounds = new LinkedHashMap<>();
    players().forEach(player -> rounds.put(player, new ArrayList<>()));
    for (int round = 0; round < size.rounds(); round++) {
      for (Map.Entry<Player, List<Figures>> player : rounds.entrySet()) {
        player.getValue().add(new Load(clients, size.stories(clients)).of(player.getKey()));
      }
    }
    return rounds;
  }

  private static Ratio ratio(int clients, Player player, List<Figures> ours, List<Figures> theirs) {
    return Ratio.of(
        "%s/JDBC with %d clients".formatted(player.name(), clients),
        perSecond(ours),
        perSecond(theirs));
  }

  private void print(int clients, Player player, List<Figures> rounds, String ratio) {
    Figures median = Figures.median(rounds);
    out.printf(
        Locale.ROOT,
        "%7d  %-8s %11.0f %9.1f  %s%n",
        clients,
        player.name(),
        median.perSecond(),
        median.p99().toNanos() / NANOS_PER_MILLI,
        ratio);
  }

  private static double[] perSecond(List<Figures> rounds) {
    return rounds.stream().mapToDouble(Figures::perSecond).toArray();
  }
}
