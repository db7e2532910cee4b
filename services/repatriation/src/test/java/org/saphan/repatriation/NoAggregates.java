package org.saphan.repatriation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.lifecycle.Snapshot;

/** A service with nothing in it. */
enum NoAggregates implements Aggregates {
  INSTANCE;

  @Override
  public Optional<Snapshot<?>> find(String lifecycle, UUID id) {
    return Optional.empty();
  }

  @Override
  public List<Snapshot<?>> inCase(UUID caseRef, String lifecycle) {
    return List.of();
  }

  @Override
  public List<Snapshot<?>> whose(String lifecycle, String field, UUID id) {
    return List.of();
  }
}
