package org.saphan.foundation.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.messaging.Parked;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operators' page of parked events and dead letters. */
@Controller
@RequestMapping(path = "/${spring.application.name}/parked", produces = MediaType.TEXT_HTML_VALUE)
final class ParkedPage {
  private final ParkedDesk desk;

  ParkedPage(ParkedDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable String done, SignedIn who, Model model) {
    Parked parked = desk.seenBy(who);
    model.addAttribute("events", parked.list());
    model.addAttribute("deadLetters", parked.deadLetters());
    model.addAttribute("decisions", parked.decisions());
    model.addAttribute("keptDays", Parked.DEAD_LETTERS_LISTED_DAYS);
    model.addAttribute("maxReason", Parked.MAX_REASON);
    model.addAttribute("done", done != null && done.matches("release|skip|still") ? done : null);
    return "foundation/parked";
  }

  @PostMapping("/{id}/{action:release|skip}")
  ResponseEntity<Void> decide(
      @PathVariable long id,
      @PathVariable String action,
      @RequestParam(defaultValue = "") String reason,
      SignedIn who) {
    Parked.Action decided = Parked.Action.valueOf(action.toUpperCase(Locale.ROOT));
    String done = desk.decide(id, decided, reason.strip(), who) ? action : "still";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", "../../parked?done=" + done)
        .build();
  }
}
