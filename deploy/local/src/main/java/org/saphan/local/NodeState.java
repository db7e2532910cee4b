package org.saphan.local;

import java.util.List;

/**
 * What runs, written by the launcher for the other commands.
 *
 * @param launcher process id
 * @param address of the front door
 */
record NodeState(long launcher, boolean ready, String address, boolean practice, List<Part> parts) {
  /**
   * One server or service.
   *
   * @param url where it answers; empty for what does not speak HTTP
   */
  record Part(String name, long pid, String url) {}
}
