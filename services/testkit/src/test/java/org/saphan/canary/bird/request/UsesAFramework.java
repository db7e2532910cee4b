package org.saphan.canary.bird.request;

/** A rule that needs a library. */
class UsesAFramework {
  com.nimbusds.jose.jwk.ECKey key() {
    throw new UnsupportedOperationException();
  }
}
