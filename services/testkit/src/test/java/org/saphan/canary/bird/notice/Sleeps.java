package org.saphan.canary.bird.notice;

/** Waits for the clock instead of for the thing. */
class Sleeps {
  void nap() throws InterruptedException {
    Thread.sleep(1);
  }
}
