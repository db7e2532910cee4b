package org.saphan.foundation.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody whose token was good: what controllers take as their argument. */
public final class SignedIn extends AbstractAuthenticationToken {
  private final transient Actor actor;
  private final String displayName;
  private final @Nullable String locale;

  public SignedIn(Actor actor, String displayName, @Nullable String locale) {
    super(List.of());
    this.actor = actor;
    this.displayName = displayName;
    this.locale = locale;
    setAuthenticated(true);
  }

  /** Whoever asks in this thread, null before the token was read. */
  public static @Nullable SignedIn now() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who instanceof SignedIn signedIn ? signedIn : null;
  }

  public Actor actor() {
    return actor;
  }

  /** The name to greet with; never logged. */
  public String displayName() {
    return displayName;
  }

  /** The language the person chose at the sign-in, if any. */
  public @Nullable String locale() {
    return locale;
  }

  @Override
  public Object getPrincipal() {
    return actor.user();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
