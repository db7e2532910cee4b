package org.saphan.mutualassistance.web;

import java.util.List;
import java.util.Map;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.mutualassistance.store.Custody;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Who had the evidence of a request in hand, for machines and for people. */
@Controller
final class CustodyPages {
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/requests/{id}/evidence/{evidenceId}/custody",
          Map.of(
              "get",
              Map.of(
                  "operationId",
                  "requests.custody",
                  "tags",
                  List.of("requests"),
                  "description",
                  "Who received, opened, handed on and gave back a piece of evidence. Accounts are"
                      + " shown to their own agency only.",
                  "parameters",
                  List.of(inPath("id"), inPath("evidenceId")),
                  "responses",
                  Map.of("200", Map.of("description", "done")))));

  private final Custody custody;

  CustodyPages(Custody custody) {
    this.custody = custody;
  }

  private static Map<String, Object> inPath(String name) {
    return Map.of(
        "name",
        name,
        "in",
        "path",
        "required",
        true,
        "schema",
        Map.of("type", "string", "format", "uuid"));
  }

  @GetMapping(
      path = "/api/mutual-assistance/requests/{id}/evidence/{evidenceId}/custody",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Custody.Link> chain(@PathVariable String id, @PathVariable String evidenceId, SignedIn who) {
    return custody
        .of(Offers.id(id), Offers.id(evidenceId), who.actor())
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  @GetMapping(
      path = "/mutual-assistance/requests/{id}/evidence",
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(@PathVariable String id, SignedIn who) {
    ModelAndView page = new ModelAndView("mutual-assistance/custody");
    page.addObject("requestId", Offers.id(id));
    page.addObject(
        "chains",
        custody.of(Offers.id(id), who.actor()).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND)));
    return page;
  }
}
