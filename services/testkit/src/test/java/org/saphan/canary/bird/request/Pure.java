package org.saphan.canary.bird.request;

/** Breaks nothing. */
public interface Pure {
  java.util.List<String> words();
}
