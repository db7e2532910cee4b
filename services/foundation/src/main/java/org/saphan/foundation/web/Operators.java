package org.saphan.foundation.web;

import java.util.List;
import org.saphan.foundation.access.SignedIn;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Role;
import org.springframework.beans.factory.annotation.Value;

/** Those who answer for the data of a service: the roles of {@code saphan.operators}. */
public final class Operators {
  private final List<Role> roles;

  Operators(@Value("${saphan.operators:}") List<String> roles) {
    this.roles = roles.stream().map(Role::new).toList();
  }

  /** Whether this person is one. */
  public boolean include(SignedIn who) {
    return roles.stream().anyMatch(who.actor().roles()::contains);
  }

  /**
   * @throws Unfit ROLE if this person is none
   */
  public void mustInclude(SignedIn who) {
    if (!include(who)) {
      throw Unfit.because(Refusal.ROLE);
    }
  }
}
