package org.saphan.victimreferral.web.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Role;

/** What the desks have in common. */
final class Desk {
  /** Most lines of one table: more than all open cases of a year. */
  static final int MOST = 200;

  /** What is due soonest first; a deadline that was missed is the soonest. */
  static final String SOONEST =
      " order by (select min(d.due_at) from deadline d where d.owner_id = a.id and d.status in"
          + " ('RUNNING', 'BREACHED')) nulls last, a.reference";

  private Desk() {}

  /**
   * The reader in some of the roles that he has. Whoever works in a shelter and also in a case team
   * sees at the desk of the one nothing of the other.
   */
  static Actor only(Actor actor, Set<Role> roles) {
    Set<Role> own = new HashSet<>(actor.roles());
    own.retainAll(roles);
    Map<Role, String> inPlaceOf = new HashMap<>(actor.standsInFor());
    inPlaceOf.keySet().retainAll(roles);
    return actor.with(own, inPlaceOf);
  }
}
