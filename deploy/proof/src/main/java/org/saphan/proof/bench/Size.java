package org.saphan.proof.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param clients how many give commands at the same time, one line of the table for each
 * @param rounds how often every player plays with each number of clients; medians are reported
 * @param stories how many requests are played in one round of many clients
 * @param storiesAlone the same for one client, who takes longer
 * @param warmUp how many requests every player plays before anything counts
 * @param events how many the relay sends in one round
 */
record Size(
    List<Integer> clients, int rounds, int stories, int storiesAlone, int warmUp, int events) {
  /** The figures of this can be believed. */
  static final Size FULL = new Size(List.of(1, 8, 32), 7, 300, 100, 4_000, 50_000);

  /** Shows that the bench works; its figures say little. */
  static final Size QUICK = new Size(List.of(1, 8), 2, 10, 5, 10, 200);

  int stories(int clients) {
    return clients == 1 ? storiesAlone : stories;
  }
}
