package org.saphan.foundation.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Uploads;
import org.saphan.foundation.vault.Uploads.Finished;
import org.saphan.foundation.vault.Uploads.Upload;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.util.unit.DataSize;

/**
 * Large documents of aggregates, in part by part and out as streams. However many come and go at
 * once, they take no more memory than the places allow.
 */
public final class LargeFiles {
  /** Largest document unless configured otherwise: 2 GiB. */
  static final String LARGEST = "2GB";

  /** How many parts are in memory at once. */
  static final int PLACES = 16;

  /** How long one who comes waits for a place. */
  static final Duration WAIT = Duration.ofSeconds(20);

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Reading reading;
  private final Uploads uploads;
  private final LargeDocuments documents;
  private final long largest;
  private final Semaphore places = new Semaphore(PLACES, true);

  LargeFiles(Reading reading, Uploads uploads, LargeDocuments documents, DataSize largest) {
    this.reading = reading;
    this.uploads = uploads;
    this.documents = documents;
    this.largest = largest.toBytes();
  }

  /**
   * What is going to be sent.
   *
   * @param size in bytes
   * @param sha256 of all of it, 64 hexadecimal digits
   */
  record Announced(String mediaType, long size, String sha256) {}

  /** Something to be done while a place is taken. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Announces a document of an aggregate on which the person may act.
   *
   * @throws Unfit if it is too large, of a kind that is not taken, or its id stands for another
   */
  Upload begin(Offer offer, UUID id, SignedIn who, UUID docId, Announced announced) {
    mayAct(offer, id, who);
    String mediaType = MediaTypes.plain(announced.mediaType(), MediaTypes.ofLargeDocuments());
    if (announced.size() > largest) {
      throw Unfit.because(Refusal.TOO_LARGE);
    } else if (announced.size() < 1) {
      throw Unfit.invalid("EMPTY", "/size");
    } else if (!SHA256.matcher(announced.sha256()).matches()) {
      throw Unfit.invalid("BAD_VALUE", "/sha256");
    } else if (documents.find(id, docId).isPresent()) {
      throw Unfit.because(Refusal.KEY_REUSED);
    }
    return uploads
        .begin(id, docId, mediaType, announced.size(), announced.sha256())
        .orElseThrow(() -> Unfit.because(Refusal.KEY_REUSED));
  }

  Upload find(Offer offer, UUID id, SignedIn who, UUID docId) {
    mayAct(offer, id, who);
    return uploads.find(id, docId).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  /**
   * Takes one part; the same again does nothing.
   *
   * @throws Unfit INVALID if it has not the length that it must have, MEDIA_TYPE if the first does
   *     not begin as what was announced, KEY_REUSED if another content stands under its number
   */
  void keep(Offer offer, UUID id, SignedIn who, UUID docId, int no, InputStream body)
      throws IOException {
    Upload upload = find(offer, id, who, docId);
    int length = upload.length(no);
    if (length == 0) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    boolean _ =
        inPlace(() -> {
          byte[] bytes = exactly(body, length);
          if (no == 1) {
            MediaTypes.mustFit(upload.mediaType(), bytes);
          }
          if (!uploads.keep(id, docId, no, bytes)) {
            throw Unfit.because(Refusal.KEY_REUSED);
          }
          return true;
        });
  }

  private static byte[] exactly(InputStream body, int length) throws IOException {
    byte[] bytes = new byte[length];
    if (body.readNBytes(bytes, 0, length) < length || body.read() >= 0) {
      throw new Unfit(Rejection.of(Refusal.INVALID, "PART_LENGTH").with("length", length));
    }
    return bytes;
  }

  /**
   * Makes a document of what was sent.
   *
   * @throws Unfit INVALID if parts are missing or the whole is not what was announced; then it has
   *     to be announced and sent anew
   */
  DocumentRef finish(Offer offer, UUID id, SignedIn who, UUID docId) throws IOException {
    mayAct(offer, id, who);
    Finished finished =
        inPlace(() -> uploads.finish(id, docId))
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return switch (finished) {
      case Finished.Done(DocumentRef ref) -> ref;
      case Finished.Incomplete(Upload upload) -> throw new Unfit(missing(upload.missing()));
      case Finished.AnotherHash other ->
          throw new Unfit(Rejection.of(Refusal.INVALID, "ANOTHER_HASH").at("/sha256"));
    };
  }

  private static Rejection missing(List<Integer> parts) {
    return Rejection.of(Refusal.INVALID, "PARTS_MISSING").with("parts", parts);
  }

  /**
   * Does something that holds a part in memory.
   *
   * @throws Unfit UNAVAILABLE if there was no place for too long
   */
  <T> T inPlace(Work<T> work) throws IOException {
    try {
      if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Unfit.because(WebCode.UNAVAILABLE);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Unfit.because(WebCode.UNAVAILABLE);
    }
    try {
      return work.run();
    } finally {
      places.release();
    }
  }

  private void mayAct(Offer offer, UUID id, SignedIn who) {
    Reading.Found found =
        reading
            .find(offer.name(), id, who.actor())
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    if (found.actions().isEmpty()) {
      throw Unfit.because(Refusal.ROLE);
    }
  }
}
