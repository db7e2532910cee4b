package org.saphan.mutualassistance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.CommandDesk;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.foundation.web.Shape;
import org.saphan.foundation.web.Shown;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.request.RequestCommand.AmendMlaDraft;
import org.saphan.mutualassistance.request.content.Section;
import org.saphan.mutualassistance.request.content.Standing;
import org.saphan.mutualassistance.store.RequestPapers;
import org.saphan.mutualassistance.store.RequestPapers.Paper;
import org.saphan.mutualassistance.store.RequestPapers.Sheet;
import org.saphan.mutualassistance.store.RequestPapers.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The 22 sections of a request: an overview of all, and a page to read or write each. */
@Controller
@RequestMapping(
    path = "/mutual-assistance/requests/{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}",
    produces = MediaType.TEXT_HTML_VALUE)
final class SectionsPage {
  private static final String OVERVIEW = "/mutual-assistance/requests/%s/sections";

  /** Who asks whom is settled with the draft. */
  private static final List<String> SETTLED = List.of("requestedCountry", "requestingAuthority");

  private final RequestPapers papers;
  private final Offers offers;
  private final CommandDesk desk;
  private final Forms forms;
  private final JsonMapper json;

  SectionsPage(
      RequestPapers papers, Offers offers, CommandDesk desk, Forms forms, JsonMapper json) {
    this.papers = papers;
    this.offers = offers;
    this.desk = desk;
    this.forms = forms;
    this.json = json;
  }

  /** One line of the overview, in words. */
  record Line(Sheet sheet, String title, List<String> lacks) {}

  /** Editing a draft means its sections. */
  @GetMapping("/amend-mla-draft")
  ModelAndView amend(@PathVariable UUID id) {
    return seeOther(OVERVIEW.formatted(id));
  }

  @GetMapping("/sections")
  String overview(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer contentVersion,
      @RequestParam(required = false) @Nullable Integer saved,
      HttpServletRequest request,
      SignedIn who,
      Model model) {
    Paper paper = paper(id, contentVersion, who);
    Wording words = forms.words(request);
    List<Line> lines = paper.sheets().stream().map(sheet -> line(sheet, words)).toList();
    model.addAttribute("paper", paper);
    model.addAttribute("basis", RequestByHand.basis(paper.legalBasis().code(), words));
    model.addAttribute("lines", lines);
    model.addAttribute("done", paper.count(Standing.COMPLETE));
    model.addAttribute("needed", paper.count(Standing.COMPLETE) + paper.count(Standing.LACKING));
    model.addAttribute("mayEdit", contentVersion == null && mayEdit(paper));
    model.addAttribute(
        "saved",
        Section.of(saved == null ? 0 : saved)
            .map(one -> RequestByHand.title(one, words))
            .orElse(null));
    return "mutual-assistance/sections";
  }

  private static Line line(Sheet sheet, Wording words) {
    return new Line(
        sheet,
        words.say(sheet.section().titleKey()),
        sheet.lacks().stream().map(pointer -> lacking(pointer, words)).distinct().toList());
  }

  /** {@code /sections/5/offences/0/article} in words. */
  private static String lacking(String pointer, Wording words) {
    String path = pointer.substring("/sections/".length()).replaceAll("/[0-9]+(?=/|$)", "");
    return words.say("section." + path.replace('/', '.'));
  }

  @GetMapping("/sections/{no}")
  ModelAndView section(
      @PathVariable UUID id, @PathVariable int no, HttpServletRequest request, SignedIn who) {
    Paper paper = paper(id, null, who);
    Section section = section(no);
    ModelAndView page = page(paper, section, request);
    if (isForm(paper, section)) {
      ObjectNode body = json.valueToTree(paper.of(section));
      fill(page, paper, section, request, body, UUID.randomUUID().toString(), null);
    }
    return page;
  }

  @PostMapping("/sections/{no}")
  ModelAndView save(
      @PathVariable UUID id, @PathVariable int no, HttpServletRequest request, SignedIn who) {
    Paper paper = paper(id, null, who);
    Section section = section(no);
    Offer offer = offers.of("requests");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    try {
      body = forms.read(shape(section), offer, id, request, who);
      if (Forms.isForLines(request, body)) {
        ModelAndView page = page(paper, section, request);
        fill(page, paper, section, request, body, Forms.key(request), null);
        return page;
      }
      forms.bind(section.type(), body);
      return switch (desk.take(amendment(offer, paper, section, request, body, who))) {
        case Outcome.Accepted accepted ->
            seeOther(OVERVIEW.formatted(id) + "?saved=" + section.number());
        case Outcome.Refused refused -> refused(paper, section, request, body, refused.rejection());
      };
    } catch (Unfit unfit) {
      return refused(paper, section, request, body, unfit.rejection());
    }
  }

  private static Incoming amendment(
      Offer offer,
      Paper paper,
      Section section,
      HttpServletRequest request,
      ObjectNode content,
      SignedIn who) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("sections")
        .addObject()
        .put("no", section.number())
        .put("content", content.toString());
    return new Incoming(
        offer.binding(),
        AmendMlaDraft.class,
        Forms.key(request),
        paper.found().summary().id(),
        body,
        body.toString().getBytes(StandardCharsets.UTF_8),
        Forms.version(request, paper.found().summary().version()),
        who);
  }

  /**
   * Shows what was entered and why it was refused. Where somebody else was faster, what is saved
   * now stands beside it, and sending once more puts the own text in its place.
   */
  private ModelAndView refused(
      Paper paper,
      Section section,
      HttpServletRequest request,
      ObjectNode body,
      Rejection rejection) {
    boolean older = rejection.code() == Refusal.VERSION;
    ModelAndView page = page(paper, section, request);
    page.addObject("older", older);
    String key = older ? UUID.randomUUID().toString() : Forms.key(request);
    fill(page, paper, section, request, body, key, rejection.at(place(rejection.pointer())));
    return page;
  }

  /** The place in the section, of a place in the command or in the request. */
  private static String place(String pointer) {
    return pointer.replaceFirst("^/sections/[0-9]+(/content)?", "");
  }

  private void fill(
      ModelAndView page,
      Paper paper,
      Section section,
      HttpServletRequest request,
      ObjectNode body,
      String key,
      @Nullable Rejection rejection) {
    Wording words = forms.words(request);
    boolean older = rejection != null && rejection.code() == Refusal.VERSION;
    long now = paper.found().summary().version();
    SETTLED.forEach(body::remove);
    forms.show(
        page,
        request,
        new Forms.Filled(
            shape(section),
            body,
            path -> words.say(section.titleKey() + "." + path),
            key,
            older ? now : Forms.version(request, now),
            rejection,
            Forms.grow(request)));
  }

  private ModelAndView page(Paper paper, Section section, HttpServletRequest request) {
    Wording words = forms.words(request);
    Shown shown = forms.shown(words);
    ModelAndView page = new ModelAndView("mutual-assistance/section");
    page.addObject("paper", paper);
    page.addObject("section", section);
    page.addObject("title", RequestByHand.title(section, words));
    page.addObject("editable", isForm(paper, section));
    page.addObject("older", false);
    page.addObject("lines", SectionLines.of(paper.of(section), words, shown));
    paper.sheets().stream()
        .filter(sheet -> sheet.section() == section)
        .forEach(sheet -> page.addObject("line", line(sheet, words)));
    return page;
  }

  private static Shape.Fields shape(Section section) {
    return Shape.of(section.type()).without(SETTLED);
  }

  private boolean isForm(Paper paper, Section section) {
    return mayEdit(paper) && section.isInDraft();
  }

  private boolean mayEdit(Paper paper) {
    return paper.words() == Words.KEPT
        && offers.of("requests").commands().rows(paper.found().actions()).stream()
            .anyMatch(row -> row.command() == AmendMlaDraft.class);
  }

  private Paper paper(UUID id, @Nullable Integer contentVersion, SignedIn who) {
    return papers
        .read(id, who.actor(), contentVersion)
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static Section section(int no) {
    return Section.of(no).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static ModelAndView seeOther(String place) {
    ModelAndView next = new ModelAndView("redirect:" + place);
    next.setStatus(HttpStatus.SEE_OTHER);
    return next;
  }
}
