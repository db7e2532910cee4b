package org.saphan.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saphan.directory.entry.Entry;
import org.saphan.foundation.web.Parameters;
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

  /** What holds on a day: {@code on}, as 2026-11-21, or today. */
  @GetMapping("/{collection}")
  List<Entry> list(@PathVariable String collection, @RequestParam Map<String, String> parameters) {
    Parameters.only(parameters.keySet(), Set.of("on"));
    String on = parameters.get("on");
    return shelf.on(on == null ? shelf.today() : Parameters.day("on", on), collection(collection));
  }

  /** All versions of one entry, the newest first: an old decision may name an old one. */
  @GetMapping("/{collection}/{code}")
  List<Entry> versions(
      @PathVariable String collection,
      @PathVariable String code,
      @RequestParam Map<String, String> parameters) {
    Parameters.only(parameters.keySet(), Set.of());
    List<Entry> versions = shelf.versions(collection(collection), code);
    if (versions.isEmpty()) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    return versions;
  }

  private static Collection collection(String path) {
    return Collection.at(path).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }
}
