package org.saphan.canary.lifecycle;

/** The mould with a library in it. */
interface UsesAFramework {
  com.nimbusds.jose.jwk.ECKey key();
}
