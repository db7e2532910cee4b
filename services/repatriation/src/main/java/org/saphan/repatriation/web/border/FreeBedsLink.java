package org.saphan.repatriation.web.border;

import java.util.Collections;
import java.util.Set;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.notice.NoticeTable;
import org.saphan.repatriation.terms.ReturnRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * From a notice to the free beds near its checkpoint. The service of the shelters counts them, and
 * judges anew who may see them.
 */
@Controller
public final class FreeBedsLink {
  /** The rest of the page's path, behind that of a notice. */
  public static final String PATH = "free-beds";

  private static final String COUNTED = "/victim-referral/free-beds?checkpoint=";

  /** Who confirms a reception, and the desk that leads where it is not confirmed. */
  private static final Set<Role> RECEIVE =
      Set.of(ReturnRole.CHECKPOINT_SUPERVISOR, ReturnRole.DOI_DESK, ReturnRole.DSW_DESK);

  private final Reading reading;

  FreeBedsLink(Reading reading) {
    this.reading = reading;
  }

  /** Whether the reader of something is to have the way: of a notice, until it has ended. */
  public static boolean isFor(Reading.Found found, Actor reader) {
    return found.snapshot().state() instanceof NoticeState
        && found.snapshot().stage().kind() != Stage.Kind.FINAL
        && found.part().isEmpty()
        && !Collections.disjoint(reader.roles(), RECEIVE);
  }

  @GetMapping("/repatriation/notices/{id}/" + PATH)
  ModelAndView counted(@PathVariable String id, SignedIn who) {
    NoticeState notice =
        reading
            .find(NoticeTable.NAME, Offers.id(id), who.actor())
            .filter(found -> isFor(found, who.actor()))
            .map(found -> (NoticeState) found.snapshot().state())
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return new ModelAndView("redirect:" + COUNTED + notice.checkpoint());
  }
}
