package org.saphan.local;

import java.nio.file.Path;

/** Where the node that runs on some data can be reached. */
public final class NodeAddress {
  private NodeAddress() {}

  /** The address of its front door. */
  public static String of(Path data) {
    return new NodeFiles(data)
        .state()
        .map(NodeState::address)
        .orElseThrow(() -> new Trouble("No node runs on " + data + "; start it with up."));
  }
}
