package org.saphan.local.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which one chooses who to be. */
@Controller
class SignInPages {
  @GetMapping("/sign-in")
  String people(Model model) {
    model.addAttribute("people", Person.all());
    return "sign-in/people";
  }
}
