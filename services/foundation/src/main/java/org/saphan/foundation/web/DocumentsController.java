package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents of an aggregate over HTTP: raw bytes in, a reference out, and back. */
@RestController
@RequestMapping("/api/${spring.application.name}/{collection}/{id}/documents")
final class DocumentsController {
  private final Offers offers;
  private final Documents documents;

  DocumentsController(Offers offers, Documents documents) {
    this.offers = offers;
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

  /** Of the kind as which it was kept, and only to be saved: never shown inside a page of ours. */
  @GetMapping("/{docId}/{version}")
  ResponseEntity<byte[]> read(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String docId,
      @PathVariable int version,
      SignedIn who) {
    UUID document = Offers.id(docId);
    Vault.Document read =
        documents.read(offers.of(collection), Offers.id(id), who, document, Math.max(version, 1));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(read.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(document.toString()).build().toString())
        .body(read.bytes());
  }
}
