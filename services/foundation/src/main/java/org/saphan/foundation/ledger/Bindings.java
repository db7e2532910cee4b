package org.saphan.foundation.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All life cycles that this service offers. */
public final class Bindings {
  private final Map<String, Binding<?, ?, ?>> byName = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two have one name or one collection
   */
  public Bindings(List<Binding<?, ?, ?>> bindings) {
    for (Binding<?, ?, ?> binding : bindings) {
      if (byCollection(binding.lifecycle().collection()).isPresent()
          || byName.put(binding.lifecycle().name(), binding) != null) {
        throw new IllegalArgumentException("Two life cycles are " + binding.lifecycle().name());
      }
    }
  }

  public Collection<Binding<?, ?, ?>> all() {
    return byName.values();
  }

  /**
   * @throws IllegalArgumentException if this service has no such life cycle
   */
  public Binding<?, ?, ?> named(String lifecycle) {
    Binding<?, ?, ?> binding = byName.get(lifecycle);
    if (binding == null) {
      throw new IllegalArgumentException("No life cycle " + lifecycle + " in this service");
    }
    return binding;
  }

  /** The life cycle of a collection of the web, such as {@code requests}. */
  public Optional<Binding<?, ?, ?>> byCollection(String collection) {
    return byName.values().stream()
        .filter(binding -> binding.lifecycle().collection().equals(collection))
        .findFirst();
  }
}
