package org.saphan.casetracker.timeline.web;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.match.store.Proposals;
import org.saphan.casetracker.terms.Office;
import org.saphan.casetracker.timeline.CaseFilter;
import org.saphan.casetracker.timeline.CasePage;
import org.saphan.casetracker.timeline.CaseTimeline;
import org.saphan.casetracker.timeline.Standing;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.casetracker.timeline.picture.Layout;
import org.saphan.casetracker.timeline.store.Cases;
import org.saphan.casetracker.timeline.store.Cases.StageCount;
import org.saphan.casetracker.timeline.store.Dossiers;
import org.saphan.casetracker.timeline.store.Escalations;
import org.saphan.casetracker.timeline.store.Viewers;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.text.Dates;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The timelines for people. */
@Controller
@RequestMapping(path = "/case-tracker", produces = MediaType.TEXT_HTML_VALUE)
final class CasePages {
  /** Where the services show their own; the front door leads there. */
  private static final Map<String, String> PAGES =
      Map.of(
          "outgoing-request", "/mutual-assistance/requests/",
          "incoming-request", "/mutual-assistance/incoming-requests/",
          "notice", "/repatriation/notices/",
          "return", "/repatriation/returns/");

  private static final InstantSource SYSTEM = InstantSource.system();

  private final Cases cases;
  private final Dossiers dossiers;
  private final Escalations escalations;
  private final Viewers viewers;
  private final Proposals proposals;
  private final Texts texts;
  private final ZoneId zone;

  CasePages(
      Cases cases,
      Dossiers dossiers,
      Escalations escalations,
      Viewers viewers,
      Proposals proposals,
      Texts texts,
      @Value("${saphan.country}") String country) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.escalations = escalations;
    this.viewers = viewers;
    this.proposals = proposals;
    this.texts = texts;
    this.zone = zone(country);
  }

  /** The zone of the node's country; of several the first. */
  private static ZoneId zone(String country) {
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
        .findFirst()
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  @GetMapping({"", "/cases"})
  String list(
      SignedIn who, Locale locale, @RequestParam Map<String, String> parameters, Model model) {
    Viewer viewer = viewers.of(who.actor());
    CaseFilter filter = FilterReader.read(parameters);
    CasePage page = cases.list(viewer, filter);
    List<StageCount> counts = cases.counts(viewer);
    speak(locale, model);
    model.addAttribute("decides", Office.decidesEveryMatch(who.actor().roles()));
    model.addAttribute("stages", stages(counts, texts.in(locale)));
    model.addAttribute("overdue", counts.stream().mapToLong(StageCount::overdue).sum());
    model.addAttribute("filter", filter);
    model.addAttribute("list", page);
    model.addAttribute("choices", cases.choices(viewer));
    model.addAttribute("next", next(parameters, page));
    return "case-tracker/cases";
  }

  /** Breached deadlines that call on this reader. */
  @GetMapping("/inbox")
  String inbox(SignedIn who, Locale locale, Model model) {
    speak(locale, model);
    model.addAttribute("now", SYSTEM.instant());
    model.addAttribute(
        "escalations",
        escalations.of(
            viewers.of(who.actor()), who.actor().roles(), viewers.neighbours(who.actor())));
    return "case-tracker/inbox";
  }

  @GetMapping("/cases/{caseRef}")
  String one(SignedIn who, Locale locale, @PathVariable String caseRef, Model model) {
    CaseTimeline timeline = CaseApi.found(dossiers, who, caseRef);
    Instant now = today(timeline);
    FieldTexts fields = speak(locale, model);
    model.addAttribute("timeline", timeline);
    model.addAttribute("picture", Layout.of(timeline, now));
    model.addAttribute("now", now);
    model.addAttribute("fields", fields);
    model.addAttribute("pages", PAGES);
    model.addAttribute(
        "proposals",
        Office.decidesEveryMatch(who.actor().roles())
            ? proposals.ofCase(timeline.caseRef())
            : List.of());
    return "case-tracker/timeline";
  }

  /**
   * On a practice node time may have been moved forward: then today is not before what happened.
   */
  private static Instant today(CaseTimeline timeline) {
    return timeline.aggregates().stream()
        .filter(Standing::practice)
        .map(Standing::lastRecordedAt)
        .reduce(SYSTEM.instant(), (one, other) -> one.isAfter(other) ? one : other);
  }

  private FieldTexts speak(Locale locale, Model model) {
    Wording words = texts.in(locale);
    Dates dates = new Dates(words, zone);
    model.addAttribute("words", words);
    model.addAttribute("dates", dates);
    return new FieldTexts(words, dates);
  }

  /** The names of the stages that occur; life cycles that share a stage share its name. */
  private static Map<String, String> stages(List<StageCount> counts, Wording words) {
    Map<String, String> names = new LinkedHashMap<>();
    counts.forEach(one -> names.putIfAbsent(one.stage(), words.stage(one.type(), one.stage())));
    return names;
  }

  private static @Nullable String next(Map<String, String> parameters, CasePage page) {
    if (page.next() == null) {
      return null;
    }
    Map<String, String> following = new LinkedHashMap<>(parameters);
    following.put("after", page.next().toString());
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/case-tracker/cases");
    following.forEach(link::queryParam);
    return link.encode().toUriString();
  }
}
