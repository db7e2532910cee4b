package org.saphan.canary.bird.notice;

/** Shares what can change. */
class StaticState {
  static final java.util.Map<String, String> CONSTANT = java.util.Map.of();
  static final java.util.concurrent.ConcurrentMap<String, String> CACHE =
      new java.util.concurrent.ConcurrentHashMap<>();
  static int counter;

  private StaticState() {}
}
