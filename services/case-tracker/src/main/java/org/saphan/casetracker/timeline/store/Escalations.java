package org.saphan.casetracker.timeline.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.saphan.casetracker.timeline.Escalation;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.lifecycle.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breached deadlines by whom they call on: of what a viewer may see, those that escalate to a role
 * of his. A deadline that is met, cancelled or extended leaves by itself.
 */
@Repository
@Transactional(readOnly = true)
public class Escalations {
  /** Most that are listed at once; the longest breached are first. */
  public static final int MAX_LISTED = 200;

  private final Visible visible;

  public Escalations(JdbcClient jdbc) {
    this.visible = new Visible(jdbc);
  }

  /** What calls on these roles of a viewer. */
  public List<Escalation> of(Viewer viewer, Set<Role> roles) {
    return visible
        .statement(
            viewer,
            """
            select d.*, v.type, v.stage, v.holder_role, v.holder_agency
            from shown_deadline d join visible v on v.service = d.service and v.id = d.owner_id
            where d.status = 'BREACHED' and d.escalate_to = any(cast(:roles as text[]))
            order by d.due_at, d.id limit :limit
            """)
        .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
        .param("limit", MAX_LISTED)
        .query((row, number) ->
            new Escalation(
                row.getObject("case_ref", UUID.class),
                row.getString("type"),
                row.getString("stage"),
                Visible.holder(row, "holder_role", "holder_agency"),
                Visible.deadline(row, number)))
        .list();
  }
}
