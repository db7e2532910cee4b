package org.saphan.foundation.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.deputy.Deputies;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page finds in its model: {@code words}, {@code shown}, who is signed in, whether he is
 * an operator, and whether this is practice. The layout needs them.
 */
@ControllerAdvice(annotations = Controller.class)
public final class PageModel {
  private final Texts texts;
  private final ZoneId zone;
  private final boolean practice;
  private final String service;
  private final Operators operators;
  private final ByHand byHand;
  private final boolean work;
  private final boolean deputies;
  private final List<Way> ways;

  PageModel(
      Texts texts,
      @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone,
      @Value("${saphan.practice:false}") boolean practice,
      @Value("${spring.application.name}") String service,
      Operators operators,
      ObjectProvider<ByHand> byHand,
      ObjectProvider<Offers> offers,
      ObjectProvider<Deputies> deputies,
      ObjectProvider<Way> ways) {
    this.texts = texts;
    this.zone = zone;
    this.practice = practice;
    this.service = service;
    this.operators = operators;
    this.byHand = byHand.getIfAvailable(() -> ByHand.NOTHING);
    this.work = offers.getIfAvailable() != null;
    this.deputies = deputies.stream().anyMatch(Deputies::areKnown);
    this.ways = ways.orderedStream().toList();
  }

  @ModelAttribute
  void fill(Model model, Locale locale, @Nullable SignedIn who) {
    Wording words = texts.in(locale);
    model.addAttribute("words", words);
    model.addAttribute("shown", new Shown(words, zone, byHand));
    model.addAttribute("practice", practice);
    model.addAttribute("service", service);
    model.addAttribute("operator", who != null && operators.include(who));
    model.addAttribute("hasWork", who != null && work);
    model.addAttribute("hasDeputies", who != null && deputies);
    model.addAttribute(
        "ways",
        who == null
            ? List.of()
            : ways.stream().filter(way -> way.open().test(who.actor())).toList());
    model.addAttribute("standsInFor", who == null ? Map.of() : who.actor().standsInFor());
    model.addAttribute("person", who == null ? null : who.displayName());
    model.addAttribute("agency", who == null ? null : who.actor().agency().value());
  }
}
