package org.saphan.mutualassistance.web.register;

import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.sheet.SheetPage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Register sheets for people. */
@Controller
@RequestMapping(path = RegisterPage.PATH, produces = MediaType.TEXT_HTML_VALUE)
final class RegisterPage extends SheetPage {
  static final String PATH = "/mutual-assistance/register";

  RegisterPage(RegisterImport register, Forms forms) {
    super(
        register,
        forms,
        new Place(PATH, "/mutual-assistance/requests", "page.requests.title", "register"));
  }
}
