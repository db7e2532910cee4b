package org.saphan.foundation.web.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.Unfit;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Sheets for people: choose a file, see what would happen, bring it in. A service says where and
 * gives the page its title ({@code page.<name>.title}), its first sentence ({@code .intro}) and the
 * way back.
 */
public abstract class SheetPage {
  private final SheetImport sheets;
  private final Forms forms;
  private final Place place;

  /**
   * Where a page of sheets stands.
   *
   * @param path of the page
   * @param back the path that people come from
   * @param backTitle the key of its words
   * @param name of the page in the keys of its texts
   */
  public record Place(String path, String back, String backTitle, String name) {}

  protected SheetPage(SheetImport sheets, Forms forms, Place place) {
    this.sheets = sheets;
    this.forms = forms;
    this.place = place;
  }

  @GetMapping
  String start(HttpServletRequest request, Model model) {
    return show(request, model, null, List.of(), false);
  }

  /** Looks only; the sheet goes along, so that what was looked at is what is brought in. */
  @PostMapping("/preview")
  String preview(
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      SignedIn who,
      Model model)
      throws IOException {
    byte[] bytes = file == null ? new byte[0] : file.getBytes();
    try {
      Sheet sheet = Sheet.read(bytes, sheets.columns());
      return show(request, model, Sheet.text(bytes), sheets.preview(sheet, who), false);
    } catch (Unfit unfit) {
      model.addAttribute("refusal", forms.words(request).rejection(unfit.rejection()));
      return show(request, model, null, List.of(), false);
    }
  }

  @PostMapping("/import")
  String bringIn(
      @RequestParam String sheet, HttpServletRequest request, SignedIn who, Model model) {
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    return show(
        request, model, null, sheets.bringIn(Sheet.read(bytes, sheets.columns()), who), true);
  }

  private String show(
      HttpServletRequest request,
      Model model,
      @Nullable String sheet,
      List<LineAnswer> answers,
      boolean done) {
    model.addAttribute("words", forms.words(request));
    model.addAttribute("place", place);
    model.addAttribute("columns", sheets.columns());
    model.addAttribute("sheet", sheet);
    model.addAttribute("answers", answers);
    model.addAttribute("done", done);
    model.addAttribute(
        "fresh", answers.stream().filter(one -> one.result() == LineAnswer.Result.NEW).count());
    return "foundation/sheet";
  }
}
