package org.saphan.repatriation.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.repatriation.terms.ReturnRole.DOI_DESK;
import static org.saphan.repatriation.terms.ReturnRole.DSW_DESK;
import static org.saphan.repatriation.terms.ReturnRole.LEGAL_OFFICER;
import static org.saphan.repatriation.terms.ReturnRole.LWU_PROVINCE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.notice.NoticeStage;
import org.saphan.repatriation.reaction.Heard.ArrivedDespiteHold;
import org.saphan.repatriation.reaction.Heard.DepartedDespiteHold;
import org.saphan.repatriation.reaction.Heard.NoticeArrivalAfterEnd;
import org.saphan.repatriation.reaction.Heard.NoticeConflictDetected;

/**
 * Who is called when what happens contradicts what was decided (rows R11, R12, N13, N15): the
 * service hears itself. Nothing of it is refused, so somebody must look.
 */
public final class Alarms {
  private static final Source RETURNS = Source.of("repatriation.returns.v1");
  private static final Source NOTICES = Source.of("repatriation.notices.v1");

  private Alarms() {}

  /** All of them. */
  public static List<Reaction<?>> all() {
    return List.of(
        on("R11", RETURNS, DepartedDespiteHold.class)
            .tells(fact -> tasks(fact.event().returnId(), LEGAL_OFFICER, DSW_DESK)),
        on("R12", RETURNS, ArrivedDespiteHold.class)
            .tells(fact -> tasks(fact.event().returnId(), LEGAL_OFFICER, LWU_PROVINCE)),
        on("N13", NOTICES, NoticeArrivalAfterEnd.class)
            .tells(fact -> tasks(fact.event().noticeId(), DOI_DESK)),
        on("N15", NOTICES, NoticeConflictDetected.class)
            .tells(fact -> hasEnded(fact) ? tasks(fact.event().noticeId(), DOI_DESK) : List.of()));
  }

  /** Until then the notice stands with its holder, who has to decide. */
  private static boolean hasEnded(Fact<?> fact) {
    return NoticeStage.valueOf(fact.envelope().stageAfter()).kind() == Stage.Kind.FINAL;
  }

  private static List<Memo> tasks(UUID aggregate, Role... roles) {
    return Stream.of(roles).map(role -> Memo.task(aggregate, role)).toList();
  }
}
