package org.saphan.casetracker.timeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Breached deadlines by whom they call on, also where he may not see what is late: then he is told
 * of which case, what was due when and who should have acted, and no more. A deadline that is met,
 * cancelled or extended leaves by itself.
 */
@Repository
@Transactional(readOnly = true)
public class Escalations {
  /** Most that are listed at once; the longest breached are first. */
  public static final int MAX_LISTED = 200;

  /** Roles of one office in the country: everything that escalates to them is theirs. */
  private static final List<String> NATIONAL =
      List.of("DSW_DESK", "DOI_DESK", "IDENT_OFFICER", "MLA_REGISTRY");

  private final Visible visible;

  public Escalations(JdbcClient jdbc) {
    this.visible = new Visible(jdbc);
  }

  /**
   * What calls on these roles of a viewer: what he sees or his own agency should have done; a
   * national office all; a province what an agency in it should have done; a data officer what
   * belongs to a service for whose vault his agency answers.
   *
   * @param neighbours agencies of the viewer's province
   */
  public List<Escalation> of(Viewer viewer, Set<Role> roles, Set<String> neighbours) {
    return visible
        .statement(
            viewer,
            """
            select d.*, v.type, v.stage, v.holder_role, v.holder_agency
            from timeline_deadline d left join visible v on v.service = d.service and v.id = d.owner_id
            where d.side = (select side from here) and d.status = 'BREACHED'
              and d.escalate_to = any(cast(:roles as text[]))
              and not exists (select from exclusion e where e.account = :account and e.case_ref = d.case_ref)
              and (v.whole or d.responsible_agency = :agency or d.escalate_to = any(cast(:national as text[]))
                or d.escalate_to = 'PROVINCIAL_DSW'
                  and (v.id is not null or d.responsible_agency = any(cast(:neighbours as text[])))
                or d.escalate_to = 'DATA_OFFICER' and d.service in (
                  select k.service from timeline_deadline k
                  where k.side = (select side from here) and k.responsible_role = 'DATA_OFFICER'
                    and k.responsible_agency = :agency))
            order by d.due_at, d.id limit :limit
            """)
        .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
        .param("national", NATIONAL.toArray(String[]::new))
        .param("neighbours", neighbours.toArray(String[]::new))
        .param("limit", MAX_LISTED)
        .query(Escalations::escalation)
        .list();
  }

  private static Escalation escalation(ResultSet row, int number) throws SQLException {
    String type = row.getString("type");
    return new Escalation(
        row.getObject("case_ref", UUID.class),
        type,
        row.getString("stage"),
        type == null ? null : Visible.holder(row, "holder_role", "holder_agency"),
        Visible.deadline(row, number));
  }
}
