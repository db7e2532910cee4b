package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The documents of one aggregate: kept in the vault before a command points to them, and read by
 * whoever may read the aggregate. Every reading is written down.
 */
@RestController
@RequestMapping("/api/${spring.application.name}/{collection}/{id}/documents")
final class DocumentsController {
  /** Kinds that are taken: what can be shown without running anything. */
  static final Set<String> MEDIA_TYPES =
      Set.of("application/pdf", "image/png", "image/jpeg", "text/plain");

  private final Offers offers;
  private final Reading reading;
  private final Vault vault;
  private final TransactionTemplate transaction;

  DocumentsController(
      Offers offers, Reading reading, Vault vault, PlatformTransactionManager transactions) {
    this.offers = offers;
    this.reading = reading;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The key is the document's id: sent twice, it is kept once. */
  @PostMapping
  ResponseEntity<DocumentRef> keep(
      @PathVariable String collection,
      @PathVariable String id,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    UUID owner = readable(collection, id, who);
    UUID docId = CommandDesk.key(request.getHeader("Idempotency-Key"));
    String mediaType = mediaType(request.getContentType());
    byte[] bytes = BodyReader.bytes(request.getInputStream(), Vault.MAX_DOCUMENT);
    if (bytes.length == 0) {
      throw Unfit.invalid("EMPTY", "");
    }
    DocumentRef kept =
        vault.find(owner, docId).orElseGet(() -> keep(owner, docId, mediaType, bytes));
    return ResponseEntity.status(HttpStatus.CREATED).body(kept);
  }

  private DocumentRef keep(UUID owner, UUID docId, String mediaType, byte[] bytes) {
    return Objects.requireNonNull(
        transaction.execute(status -> vault.keep(owner, docId, 1, mediaType, bytes)));
  }

  private static String mediaType(@Nullable String header) {
    String plain = header == null ? "" : header.split(";")[0].strip();
    if (!MEDIA_TYPES.contains(plain)) {
      throw Unfit.because(WebCode.MEDIA_TYPE);
    }
    return plain;
  }

  /** Always as a download, whatever it is: nothing of it runs in the browser. */
  @GetMapping("/{docId}/{version}")
  ResponseEntity<byte[]> read(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String docId,
      @PathVariable String version,
      SignedIn who) {
    UUID owner = readable(collection, id, who);
    if (!version.matches("[1-9][0-9]{0,8}")) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    Optional<byte[]> bytes =
        vault.readFor(who.actor(), collection, owner, Offers.id(docId), Integer.parseInt(version));
    return bytes
        .map(found ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=document")
                .body(found))
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private UUID readable(String collection, String id, SignedIn who) {
    return reading
        .find(offers.of(collection).name(), Offers.id(id), who.actor())
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND))
        .summary()
        .id();
  }
}
