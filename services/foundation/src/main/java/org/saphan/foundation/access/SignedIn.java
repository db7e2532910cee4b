package org.saphan.foundation.access;

import java.util.List;
import java.util.Objects;
import org.saphan.lifecycle.Actor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Somebody whose token was good: what controllers take as their argument. */
public final class SignedIn extends JwtAuthenticationToken {
  private final transient Actor actor;

  public SignedIn(Jwt token, Actor actor) {
    super(token, List.of(), actor.user());
    this.actor = actor;
  }

  public Actor actor() {
    return actor;
  }

  /** The name to greet with; never logged. */
  public String displayName() {
    return Objects.requireNonNullElse(getToken().getClaimAsString("name"), "");
  }

  /** Hides the token and the person. */
  @Override
  public String toString() {
    return "SignedIn";
  }
}
