package org.saphan.canary.foundation.text;

/** Stands on a service. */
interface SeesAService {
  org.saphan.canary.cat.Cat cat();
}
