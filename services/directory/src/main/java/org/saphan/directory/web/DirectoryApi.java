package org.saphan.directory.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.entry.Entry;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory as JSON, for everybody who is signed in: nothing in it is about a case. */
@RestController
@RequestMapping(path = "/api/directory", produces = MediaType.APPLICATION_JSON_VALUE)
final class DirectoryApi {
  private final Shelf shelf;

  DirectoryApi(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * What holds on a day.
   *
   * @param on the day, as 2026-11-21; today if absent
   */
  @GetMapping("/{collection}")
  List<Entry> list(
      @PathVariable String collection, @RequestParam(required = false) @Nullable String on) {
    return shelf.on(on == null ? shelf.today() : day(on), collection(collection));
  }

  /** All versions of one entry, the newest first: an old decision may name an old one. */
  @GetMapping("/{collection}/{code}")
  List<Entry> versions(@PathVariable String collection, @PathVariable String code) {
    List<Entry> versions = shelf.versions(collection(collection), code);
    if (versions.isEmpty()) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    return versions;
  }

  private static Collection collection(String path) {
    return Collection.at(path).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Unfit.invalid("DATE", "on");
    }
  }
}
