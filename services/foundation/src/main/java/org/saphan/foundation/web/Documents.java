package org.saphan.foundation.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of aggregates, in and out of the vault. */
public final class Documents {
  /** Largest document, in bytes. */
  public static final int MAX_DOCUMENT = Vault.MAX_DOCUMENT;

  /** What is taken: papers and pictures, nothing that runs. */
  static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/pdf",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "image/jpeg",
          "image/png",
          "image/tiff",
          "text/plain");

  /** Stands where only the bytes are asked for: who reads does not know their hash yet. */
  private static final String UNKNOWN_HASH = "0".repeat(64);

  private final Reading reading;
  private final Vault vault;
  private final TransactionTemplate transaction;

  Documents(Reading reading, Vault vault, PlatformTransactionManager transactions) {
    this.reading = reading;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Keeps a document for an aggregate on which the person may act, or for one that he may create.
   * The same id with the same bytes gets the same answer.
   *
   * @throws Unfit if the kind is not taken, the aggregate is not to be known, nothing may be done
   *     with it, or the id stands for other bytes
   */
  public DocumentRef keep(
      Offer offer, UUID id, SignedIn who, UUID docId, @Nullable String contentType, byte[] bytes) {
    String mediaType = mediaType(contentType);
    Optional<Reading.Found> found = reading.find(offer.name(), id, who.actor());
    if (found.isEmpty() && !mayBring(offer, id, who)) {
      throw Unfit.because(Refusal.NOT_FOUND);
    } else if (found.isPresent() && found.get().actions().isEmpty()) {
      throw Unfit.because(Refusal.ROLE);
    } else if (bytes.length == 0) {
      throw Unfit.invalid("EMPTY", "");
    }
    Optional<DocumentRef> before = vault.find(id, docId);
    if (before.isPresent()) {
      return again(before.get(), bytes);
    }
    return Objects.requireNonNull(
        transaction.execute(status -> vault.keep(id, docId, 1, mediaType, bytes)));
  }

  /** The letter comes before the request that it creates: its id is free, and he may create one. */
  private boolean mayBring(Offer offer, UUID id, SignedIn who) {
    return !reading.exists(id)
        && offer.binding().lifecycle().rows().stream()
            .filter(row -> row.from().isEmpty())
            .flatMap(row -> row.by().stream())
            .anyMatch(by -> who.actor().roles().contains(by.role()));
  }

  private static DocumentRef again(DocumentRef before, byte[] bytes) {
    if (!before.sha256().equals(sha256(bytes))) {
      throw Unfit.because(Refusal.KEY_REUSED);
    }
    return before;
  }

  /**
   * Reads a document; the reading is written down.
   *
   * @throws Unfit NOT_FOUND if there is none, or none to be known
   */
  public Vault.Document read(Offer offer, UUID id, SignedIn who, UUID docId, int version) {
    DocumentRef ref = new DocumentRef(docId, version, UNKNOWN_HASH);
    return reading
        .document(offer.name(), id, who.actor(), ref)
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  private static String mediaType(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      String plain = type.getType() + "/" + type.getSubtype();
      if (MEDIA_TYPES.contains(plain)) {
        return plain;
      }
    } catch (InvalidMediaTypeException malformed) {
      throw Unfit.because(WebCode.MEDIA_TYPE);
    }
    throw Unfit.because(WebCode.MEDIA_TYPE);
  }
}
