package org.saphan.repatriation.notice;

import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.terms.ReturnRelation;

/** Who stands how to a notice, and who must act next. */
final class NoticeTies {
  private NoticeTies() {}

  static Set<Tie> of(NoticeState notice) {
    return Set.of(
        ReturnRelation.ISSUER.to(notice.noticeKey().issuer().value()),
        ReturnRelation.OWN_CHECKPOINT.to(notice.checkpoint().value()));
  }

  static Holder holder(Snapshot<NoticeState> notice, NoticeView view) {
    NoticeState state = notice.state();
    boolean formal = state.track().isFormal();
    return switch ((NoticeStage) notice.stage()) {
      case RECEIVED -> held(formal ? DSW_DESK : DOI_DESK, state, view);
      case ACKNOWLEDGED -> held(formal ? DSW_DESK : CHECKPOINT_SUPERVISOR, state, view);
      case QUERIED -> held(NOTICE_ISSUER, state, view);
      case CONFLICT, OVERDUE -> held(DOI_DESK, state, view);
      case CONFIRMED, PARTIALLY_ARRIVED -> held(CHECKPOINT_SUPERVISOR, state, view);
      case COMPLETED, CANCELLED, SUPERSEDED -> Holder.NOBODY;
    };
  }

  private static Holder held(Role role, NoticeState notice, NoticeView view) {
    return new Holder(role.code(), agencyOf(notice, role, view));
  }

  static AgencyCode agencyOf(NoticeState notice, Role role, NoticeView view) {
    return role.equals(NOTICE_ISSUER)
        ? notice.noticeKey().issuer()
        : view.law().deskFor(role, notice.checkpoint(), notice.registeredAt());
  }
}
