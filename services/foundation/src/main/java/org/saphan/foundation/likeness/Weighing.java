package org.saphan.foundation.likeness;

/** The mean of what both sides know, by the weights of the reference (chapter H.3). */
final class Weighing {
  static final int NAME = 45;
  static final int PARENTS = 20;
  static final int BIRTH = 20;
  static final int PROVINCE = 10;
  static final int SEX = 5;

  private int weights;
  private double points;

  void add(int weight, double likeness) {
    weights += weight;
    points += weight * likeness;
  }

  /** How much was compared, in hundredths. */
  int weight() {
    return weights;
  }

  double mean() {
    return points / weights;
  }
}
