package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.Documents.Content;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents of an aggregate over HTTP: raw bytes in, a reference out, and back. */
@RestController
@RequestMapping("/api/${spring.application.name}/{collection}/{id}/documents")
final class DocumentsController {
  private final Offers offers;
  private final Documents documents;
  private final LargeFiles files;

  DocumentsController(Offers offers, Documents documents, LargeFiles files) {
    this.offers = offers;
    this.files = files;
    this.documents = documents;
  }

  /** The idempotency key becomes the document's id. */
  @PostMapping
  ResponseEntity<DocumentRef> keep(
      @PathVariable String collection,
      @PathVariable String id,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    Offer offer = offers.of(collection);
    UUID docId = CommandDesk.key(request.getHeader("Idempotency-Key"));
    byte[] bytes = BodyReader.bytes(request.getInputStream(), Documents.MAX_DOCUMENT);
    DocumentRef ref =
        documents.keep(offer, Offers.id(id), who, docId, request.getContentType(), bytes);
    return ResponseEntity.status(HttpStatus.CREATED).body(ref);
  }

  /**
   * Of the kind as which it was kept, and only to be saved: never shown inside a page of ours. A
   * large one comes as a stream, and from any byte on.
   *
   * @param purpose what it is read for, where the service asks
   */
  @GetMapping("/{docId}/{version}")
  void read(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String docId,
      @PathVariable int version,
      @RequestParam(required = false) @Nullable String purpose,
      HttpServletRequest request,
      HttpServletResponse response,
      SignedIn who)
      throws IOException {
    UUID document = Offers.id(docId);
    Content content =
        documents.read(
            offers.of(collection), Offers.id(id), who, document, Math.max(version, 1), purpose);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(document.toString()).build().toString());
    switch (content) {
      case Content.Small(Vault.Document(String mediaType, byte[] bytes)) -> {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
      }
      case Content.Large(LargeDocuments.Found found) ->
          new Download(files, found).answer(request, response);
    }
  }
}
