package org.saphan.mutualassistance.store;

import static org.saphan.foundation.personal.disclosure.DataGroup.G3;
import static org.saphan.foundation.personal.disclosure.DataGroup.G4;
import static org.saphan.foundation.personal.disclosure.DataGroup.G5;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.saphan.foundation.personal.DisclosureRules.UseLimits;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.information.InformationEvent.SpontaneousInformationReceived;
import org.saphan.mutualassistance.information.InformationTable;
import org.saphan.mutualassistance.terms.Restriction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a State reserved when it gave information unasked (row T1; UNTOC 18.5, TIPP 10(3)), applied
 * to every person of the cases that the information belongs to. What is to be used for one matter
 * only, or kept secret, or stands in a document, is for people to judge: pages show it.
 */
public record SenderLimits(JdbcTemplate jdbc, CountryCode country) implements UseLimits {
  /** Name, birth and papers, home and family: by these a person is known (chapter D.3). */
  private static final Set<DataGroup> IDENTITY = Set.of(G3, G4, G5);

  private record Reserved(CountryCode giver, List<Restriction> restrictions) {}

  @Override
  public boolean forbid(RequestDisclosure asked) {
    return jdbc
        .query(
            """
            select i.state ->> 'otherState' as giver, array(
              select jsonb_array_elements_text(i.state -> 'restrictions')) as restrictions
            from aggregate i join aggregate p
              on i.case_ref = p.case_ref
              or jsonb_exists(i.state -> 'caseRefs', p.case_ref::text)
            where i.lifecycle = ? and p.lifecycle = ? and p.id = ? and exists (
              select from history h where h.aggregate_id = i.id
                and h.event_type = ?)\
            """,
            (row, no) ->
                new Reserved(
                    new CountryCode(row.getString("giver")),
                    Arrays.stream((String[]) row.getArray("restrictions").getArray())
                        .map(Restriction::valueOf)
                        .toList()),
            InformationTable.lifeCycle().name(),
            PersonRecordTable.NAME,
            asked.personRef(),
            SpontaneousInformationReceived.class.getSimpleName())
        .stream()
        .anyMatch(reserved -> forbids(reserved, asked));
  }

  private boolean forbids(Reserved reserved, RequestDisclosure asked) {
    boolean backOrHome =
        asked.country().equals(country) || asked.country().equals(reserved.giver());
    return reserved.restrictions().stream()
        .anyMatch(restriction ->
            switch (restriction) {
              case NO_ONWARD -> !backOrHome;
              case NO_IDENTITY -> !Collections.disjoint(asked.dataGroups(), IDENTITY);
              case USE_STATED_MATTER_ONLY, CONFIDENTIAL, OTHER -> false;
            });
  }
}
