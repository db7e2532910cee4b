package org.saphan.foundation.web;

import java.util.Map;

/**
 * Paths of the API that no row brings and that several services have, as OpenAPI writes them; a
 * bean.
 */
public record MorePaths(Map<String, Object> paths) {
  public MorePaths {
    paths = Map.copyOf(paths);
  }
}
