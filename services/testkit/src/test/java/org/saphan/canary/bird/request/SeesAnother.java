package org.saphan.canary.bird.request;

/** A service that calls another. */
interface SeesAnother {
  org.saphan.canary.cat.Cat cat();
}
