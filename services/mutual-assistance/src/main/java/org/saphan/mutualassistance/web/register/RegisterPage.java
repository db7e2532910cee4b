package org.saphan.mutualassistance.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.Unfit;
import org.saphan.foundation.web.sheet.Sheet;
import org.saphan.mutualassistance.web.register.RegisterImport.LineAnswer;
import org.saphan.mutualassistance.web.register.RegisterImport.Result;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Register sheets for people: choose a file, see what would happen, bring it in. */
@Controller
@RequestMapping(path = "/mutual-assistance/register", produces = MediaType.TEXT_HTML_VALUE)
final class RegisterPage {
  private final RegisterImport register;
  private final Forms forms;

  RegisterPage(RegisterImport register, Forms forms) {
    this.register = register;
    this.forms = forms;
  }

  @GetMapping
  String start(HttpServletRequest request, Model model) {
    return show(request, model, null, null, List.of(), false);
  }

  /** Looks only; the sheet goes along, so that what was looked at is what is brought in. */
  @PostMapping("/preview")
  String preview(
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      SignedIn who,
      Model model)
      throws IOException {
    byte[] sheet = file == null ? new byte[0] : file.getBytes();
    try {
      return show(request, model, Sheet.text(sheet), null, register.preview(sheet, who), false);
    } catch (Unfit unfit) {
      return show(
          request,
          model,
          null,
          forms.words(request).rejection(unfit.rejection()),
          List.of(),
          false);
    }
  }

  @PostMapping("/import")
  String bringIn(
      @RequestParam String sheet, HttpServletRequest request, SignedIn who, Model model) {
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    return show(request, model, null, null, register.bringIn(bytes, who), true);
  }

  private String show(
      HttpServletRequest request,
      Model model,
      @Nullable String sheet,
      @Nullable String refusal,
      List<LineAnswer> answers,
      boolean done) {
    model.addAttribute("words", forms.words(request));
    model.addAttribute("columns", RegisterColumn.values());
    model.addAttribute("sheet", sheet);
    model.addAttribute("refusal", refusal);
    model.addAttribute("answers", answers);
    model.addAttribute("done", done);
    model.addAttribute("fresh", answers.stream().filter(one -> one.result() == Result.NEW).count());
    return "mutual-assistance/register";
  }
}
