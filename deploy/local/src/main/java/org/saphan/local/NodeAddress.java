package org.saphan.local;

import java.nio.file.Path;

/** Where the node that runs on some data can be reached. */
public final class NodeAddress {
  private NodeAddress() {}

  /** The address of its front door. */
  public static String of(Path data) {
    return state(data).address();
  }

  /** Whether its clock may be moved. */
  public static boolean isPractice(Path data) {
    return state(data).practice();
  }

  private static NodeState state(Path data) {
    return new NodeFiles(data)
        .state()
        .orElseThrow(() -> new Trouble("No node runs on " + data + "; start it with up."));
  }
}
