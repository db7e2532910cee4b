package org.saphan.victimreferral.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.ranking.FreeBeds;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.VictimRole;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The free beds by type, for who confirms that a group is received at a checkpoint: its own
 * supervisor and the desks of this country. Numbers, and no house.
 */
@Controller
final class FreeBedsPage {
  private static final String PATH = "/free-beds";
  private static final String PAGE = "/victim-referral" + PATH;
  private static final Set<Role> DESKS = Set.of(VictimRole.DOI_DESK, VictimRole.DSW_DESK);

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          PATH,
          Map.of(
              "get",
              Map.of(
                  "operationId",
                  "shelters.freeBeds",
                  "tags",
                  List.of("shelters"),
                  "description",
                  "Free beds by type of shelter and unit, first those near a checkpoint",
                  "parameters",
                  List.of(
                      Map.of(
                          "name",
                          "checkpoint",
                          "in",
                          "query",
                          "required",
                          true,
                          "schema",
                          Map.of("type", "string"))),
                  "responses",
                  Map.of("200", Map.of("description", "done")))));

  private final ReferenceView reference;
  private final ReferralView view;

  FreeBedsPage(ReferenceView reference, ReferralView view) {
    this.reference = reference;
    this.view = view;
  }

  @GetMapping(path = "/api" + PAGE, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<FreeBeds> list(@RequestParam String checkpoint, SignedIn who) {
    if (!receivesAt(checkpoint, who.actor())) {
      throw Unfit.because(Refusal.ROLE);
    }
    return FreeBeds.seenFrom(province(checkpoint), view.houses().all());
  }

  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String page(@RequestParam String checkpoint, SignedIn who, Model model) {
    model.addAttribute("counted", list(checkpoint, who));
    return "victim-referral/free-beds";
  }

  private boolean receivesAt(String checkpoint, Actor actor) {
    boolean supervisor =
        actor.roles().contains(VictimRole.CHECKPOINT_SUPERVISOR)
            && reference.checkpointOf(actor).filter(checkpoint::equals).isPresent();
    return actor.country().equals(reference.country())
        && (supervisor || !Collections.disjoint(actor.roles(), DESKS));
  }

  private static ProvinceCode province(String checkpoint) {
    try {
      return ProvinceCode.ofCheckpoint(checkpoint);
    } catch (IllegalArgumentException malformed) {
      throw new Unfit(Rejection.of(Refusal.INVALID, "BAD_VALUE").with("parameter", "checkpoint"));
    }
  }
}
