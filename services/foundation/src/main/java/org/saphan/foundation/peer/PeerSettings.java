package org.saphan.foundation.peer;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom a service asks and answers; without a key it does neither.
 *
 * @param keyFile the service's own EC P-256 key as a JWK, which only its owner may read
 * @param known the other services, by name
 */
@ConfigurationProperties("saphan.peers")
record PeerSettings(@Nullable Path keyFile, @DefaultValue Map<String, Known> known) {
  /**
   * Another service of the node.
   *
   * @param address where it listens, without a path
   * @param keyFile the public half of its key, as a JWK
   */
  record Known(URI address, Path keyFile) {}
}
