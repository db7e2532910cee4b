package org.saphan.canary.bird.web;

/** A page may know the rules and a framework. */
public interface Page {
  com.nimbusds.jose.jwk.ECKey key();

  org.saphan.canary.bird.request.Pure rule();
}
