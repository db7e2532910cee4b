package org.saphan.frontdoor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services behind the door, by the first word of their paths. */
final class Services {
  /** Those that have pages, in the order in which the start page shows them. */
  private static final List<String> WITH_PAGES =
      List.of("mutual-assistance", "repatriation", "victim-referral", "case-tracker", "directory");

  /** Never led to, whatever the configuration says: they are not behind this door. */
  private static final List<String> APART = List.of("sign-in", "front-door");

  private final Map<String, URI> addresses = new LinkedHashMap<>();

  Services(Map<String, String> configured) {
    configured.forEach((name, address) -> {
      if (!APART.contains(name)) {
        addresses.put(name, URI.create(address));
      }
    });
  }

  /** Where a path leads: {@code /api/NAME/...} or {@code /NAME/...}. */
  Optional<URI> of(String path) {
    String rest = path.startsWith("/api/") ? path.substring("/api".length()) : path;
    int end = rest.indexOf('/', 1);
    String first = rest.substring(Math.min(1, rest.length()), end < 0 ? rest.length() : end);
    return Optional.ofNullable(addresses.get(first));
  }

  /** The names of the services whose pages people can open here. */
  List<String> withPages() {
    return WITH_PAGES.stream().filter(addresses::containsKey).toList();
  }
}
