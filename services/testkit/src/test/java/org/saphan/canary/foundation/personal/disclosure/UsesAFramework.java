package org.saphan.canary.foundation.personal.disclosure;

/** A table that needs a library. */
interface UsesAFramework {
  com.nimbusds.jose.jwk.ECKey key();
}
