package org.saphan.frontdoor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody begins: the services, the language, signing in and out. */
@Controller
class StartPage {
  private final Texts texts;
  private final Services services;
  private final boolean practice;

  StartPage(Texts texts, Services services, @Value("${saphan.practice:false}") boolean practice) {
    this.texts = texts;
    this.services = services;
    this.practice = practice;
  }

  @GetMapping("/")
  String start(
      @AuthenticationPrincipal @Nullable OidcUser person,
      @RequestParam(required = false) @Nullable String over,
      Locale locale,
      Model model) {
    fill(person, locale, model);
    model.addAttribute("over", over != null);
    model.addAttribute("services", services.withPages());
    return "front-door/start";
  }

  /** A page of its own, because only it may send a form to the issuer. */
  @GetMapping("/sign-out")
  String signOut(@AuthenticationPrincipal @Nullable OidcUser person, Locale locale, Model model) {
    fill(person, locale, model);
    return "front-door/sign-out";
  }

  private void fill(@Nullable OidcUser person, Locale locale, Model model) {
    model.addAttribute("words", texts.in(locale));
    model.addAttribute("practice", practice);
    model.addAttribute("person", person == null ? null : person.getClaimAsString("name"));
    model.addAttribute("agency", person == null ? null : person.getClaimAsString("agency"));
  }
}
