package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.saphan.foundation.vault.Uploads;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** A film that goes in parts. */
final class LargeFile {
  static final int PART = Uploads.PART;

  private LargeFile() {}

  /** Begins as a film does. */
  static byte[] film(int size) {
    byte[] film = new byte[size];
    new Random(size).nextBytes(film);
    System.arraycopy("ftyp".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, film, 4, 4);
    return film;
  }

  /** Sends it for an aggregate, the last part first, and gives its reference. */
  static Map<String, Object> sends(Story.Person who, String aggregate, byte[] bytes) {
    UUID id = UUID.randomUUID();
    who.does(
            aggregate + "/uploads",
            Map.of("mediaType", "video/mp4", "size", bytes.length, "sha256", sha256(bytes)),
            id,
            null)
        .accepted();
    for (int no = (bytes.length + PART - 1) / PART; no >= 1; no--) {
      int from = (no - 1) * PART;
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
      String path = aggregate + "/uploads/" + id + "/parts/" + no;
      assertThat(who.asks(path, how -> how.PUT(BodyPublishers.ofByteArray(part))).statusCode())
          .isEqualTo(204);
    }
    JsonNode ref = who.does(aggregate + "/uploads/" + id + "/finish", Map.of()).accepted().body();
    return Map.of(
        "docId", ref.path("docId").asString(),
        "version", ref.path("version").asInt(),
        "sha256", ref.path("sha256").asString());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
