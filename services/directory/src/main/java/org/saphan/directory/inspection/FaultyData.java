package org.saphan.directory.inspection;

import java.util.List;
import java.util.stream.Collectors;

/** The data cannot be published; the message names every fault with file and line. */
public final class FaultyData extends RuntimeException {
  private final List<Fault> faults;

  public FaultyData(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(Collectors.joining("\n  ", "The reference data has faults:\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
