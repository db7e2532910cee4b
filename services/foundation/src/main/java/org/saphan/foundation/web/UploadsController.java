package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.vault.Uploads.Upload;
import org.saphan.foundation.web.LargeFiles.Announced;
import org.saphan.lifecycle.DocumentRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Large documents over HTTP: announce, send the parts in any order and as often as it needs,
 * finish. After a broken line or a restart the caller asks which parts are missing and goes on.
 */
@RestController
@RequestMapping(
    path = "/api/${spring.application.name}/{collection}/{id}/uploads",
    produces = MediaType.APPLICATION_JSON_VALUE)
final class UploadsController {
  private final Offers offers;
  private final LargeFiles files;
  private final BodyReader bodies = new BodyReader();

  UploadsController(Offers offers, LargeFiles files) {
    this.offers = offers;
    this.files = files;
  }

  /** The idempotency key becomes the document's id. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Upload> begin(
      @PathVariable String collection,
      @PathVariable String id,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    UUID docId = CommandDesk.key(request.getHeader("Idempotency-Key"));
    byte[] bytes = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    Announced announced = bodies.bind(Announced.class, bodies.object(bytes), "");
    Upload upload = files.begin(offers.of(collection), Offers.id(id), who, docId, announced);
    return ResponseEntity.status(HttpStatus.CREATED).body(upload);
  }

  /** What is there and what is missing. */
  @GetMapping("/{docId}")
  Upload state(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String docId,
      SignedIn who) {
    return files.find(offers.of(collection), Offers.id(id), who, Offers.id(docId));
  }

  /** The raw bytes of one part. */
  @PutMapping(path = "/{docId}/parts/{no}")
  ResponseEntity<Void> part(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String docId,
      @PathVariable int no,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    files.keep(
        offers.of(collection), Offers.id(id), who, Offers.id(docId), no, request.getInputStream());
    return ResponseEntity.noContent().build();
  }

  /** May be asked again, also when the answer was lost. */
  @PostMapping("/{docId}/finish")
  ResponseEntity<DocumentRef> finish(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String docId,
      SignedIn who)
      throws IOException {
    DocumentRef ref = files.finish(offers.of(collection), Offers.id(id), who, Offers.id(docId));
    return ResponseEntity.status(HttpStatus.CREATED).body(ref);
  }
}
