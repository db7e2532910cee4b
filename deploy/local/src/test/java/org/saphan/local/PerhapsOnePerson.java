package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the node proposed by itself of two records that may be of one person, the oldest first. */
final class PerhapsOnePerson {
  /** G-13: two tablets of one checkpoint. */
  private static final String TWO_TABLETS = "REJECTED repatriation [\\d.]+";

  /** Who showed no sign at the border is erased after some months, and what is told of him. */
  private static final String ERASED = "REJECTED erased";

  /** G-16: the office that holds a return, and the one that hears of a victim. */
  private static final String TWO_OFFICES = "REJECTED victim-referral [\\d.]+";

  private final NodeData kept;

  PerhapsOnePerson(NodeData kept) {
    this.kept = kept;
  }

  /** Soon after G-13; later scenarios may be under way. */
  void isProposedOfTwoTablets() throws Exception {
    assertThat(proposed()).first().asString().matches(TWO_TABLETS);
  }

  /** After all scenarios. */
  void isProposedOfNobodyElseThanOfTwoTabletsAndOfTwoOffices() throws Exception {
    List<String> proposed = proposed();
    assertThat(proposed).hasSize(2);
    assertThat(proposed.getFirst()).matches(TWO_TABLETS + "|" + ERASED);
    assertThat(proposed.getLast()).matches(TWO_OFFICES);
  }

  /** Its stage, who wrote the second record, and the seconds from then until it was proposed. */
  private List<String> proposed() throws Exception {
    List<String> proposed =
        kept.ask(
            "case-tracker",
            "select a.stage || ' ' || coalesce(f.service || ' ' || extract(epoch from h.recorded_at"
                + " - f.recorded_at), 'erased') from history h join aggregate a on a.id ="
                + " h.aggregate_id left join timeline_fact f on f.event_id = h.causation_id and"
                + " f.side = (select side from timeline_serving) where h.event_type like"
                + " '%PersonMatchProposed' and h.actor_role = 'SYSTEM' order by h.recorded_at");
    System.out.println("Perhaps one person, seconds until it is proposed: " + proposed);
    return proposed;
  }
}
