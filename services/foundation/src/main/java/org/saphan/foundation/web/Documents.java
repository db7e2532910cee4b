package org.saphan.foundation.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of aggregates, in and out of the vault. */
public final class Documents {
  /** Largest document, in bytes. */
  public static final int MAX_DOCUMENT = Vault.MAX_DOCUMENT;

  private static final Pattern PURPOSE = Pattern.compile("[A-Z_]{1,40}");

  private final Reading reading;
  private final Vault vault;
  private final LargeDocuments large;
  private final List<ReadingRule> rules;
  private final TransactionTemplate transaction;

  Documents(
      Reading reading,
      Vault vault,
      LargeDocuments large,
      List<ReadingRule> rules,
      PlatformTransactionManager transactions) {
    this.reading = reading;
    this.vault = vault;
    this.large = large;
    this.rules = List.copyOf(rules);
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
    String mediaType = MediaTypes.plain(contentType, MediaTypes.ofDocuments());
    Optional<Reading.Found> found = reading.find(offer.name(), id, who.actor());
    if (found.isEmpty() && !mayBring(offer, id, who)) {
      throw Unfit.because(Refusal.NOT_FOUND);
    } else if (found.isPresent() && found.get().actions().isEmpty()) {
      throw Unfit.because(Refusal.ROLE);
    } else if (bytes.length == 0) {
      throw Unfit.invalid("EMPTY", "");
    }
    MediaTypes.mustFit(mediaType, bytes);
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

  /** A document for a reader: small ones as they are, large ones to be streamed. */
  sealed interface Content {
    record Small(Vault.Document document) implements Content {}

    record Large(LargeDocuments.Found found) implements Content {}
  }

  /**
   * Reads a document; the reading is written down.
   *
   * @param purpose a code, kept with the reading; null where the service asks for none
   * @throws Unfit NOT_FOUND if there is none, or none to be known; what a rule says otherwise
   */
  Content read(
      Offer offer, UUID id, SignedIn who, UUID docId, int version, @Nullable String purpose) {
    Reading.Found found =
        reading
            .find(offer.name(), id, who.actor())
            .filter(Reading.Found::showsPapers)
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    DocumentRef document =
        vault.find(id, docId).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    for (ReadingRule rule : rules) {
      rule.refusal(who.actor(), found.snapshot(), document, purpose)
          .ifPresent(rejection -> {
            throw new Unfit(rejection);
          });
    }
    String reason = reason(offer, purpose);
    return large
        .findFor(who.actor(), reason, id, docId)
        .<Content>map(Content.Large::new)
        .or(() -> vault.readFor(who.actor(), reason, id, docId, version).map(Content.Small::new))
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static String reason(Offer offer, @Nullable String purpose) {
    if (purpose == null) {
      return offer.name();
    } else if (!PURPOSE.matcher(purpose).matches()) {
      throw Unfit.invalid("BAD_VALUE", "");
    }
    return purpose;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
