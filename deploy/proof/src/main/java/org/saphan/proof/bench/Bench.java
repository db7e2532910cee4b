package org.saphan.proof.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Behind {@code saphan bench}: measures, prints, and fails when a floor is missed. */
public final class Bench {
  private final PrintStream out;

  Bench(PrintStream out) {
    this.out = out;
  }

  /**
   * What is to be measured.
   *
   * @param names whether it is only how well names are matched
   * @param commands whether commands are, before the relay
   */
  record Order(boolean names, boolean commands, Size size) {
    private static final String LEDGER = "ledger";
    private static final String NAMES = "names";
    private static final Set<String> KNOWN = Set.of(LEDGER, "relay", NAMES);

    /**
     * @throws IllegalArgumentException with a sentence, for a word that means nothing
     */
    static Order of(String... arguments) {
      List<String> words = new ArrayList<>(List.of(arguments));
      Size size = words.remove("--quick") ? Size.QUICK : Size.FULL;
      for (String word : words) {
        if (!KNOWN.contains(word)) {
          throw new IllegalArgumentException(
              "There is no benchmark "
                  + word
                  + ", only ledger, relay and names, and the option --quick.");
        }
      }
      return new Order(
          words.equals(List.of(NAMES)), words.isEmpty() || words.contains(LEDGER), size);
    }
  }

  /** Arguments: what to measure, everything if nothing is named; and {@code --quick}. */
  public static void main(String... arguments) throws Exception {
    Order order;
    try {
      order = Order.of(arguments);
    } catch (IllegalArgumentException unknown) {
      System.err.println("saphan: " + unknown.getMessage());
      System.exit(1);
      return;
    }
    List<Floor> missed = new Bench(System.out).run(order).stream().filter(Floor::isMissed).toList();
    missed.forEach(floor -> System.err.println("saphan: floor missed: " + floor));
    System.exit(missed.isEmpty() ? 0 : 1);
  }

  /** Answers every ratio with its floor. */
  List<Floor> run(Order order) throws Exception {
    if (order.names()) {
      return NamesBench.run(out);
    }
    List<Floor> floors = new ArrayList<>();
    out.println("Benchmarks: ledger (commands, then the relay with their events), relay (alone)");
    try (Workbench workbench = Workbench.start()) {
      if (order.commands()) {
        floors.addAll(new CommandBench(workbench, order.size(), out).run());
      }
      floors.addAll(new RelayBench(workbench, order.size(), out).run());
    }
    return floors;
  }
}
