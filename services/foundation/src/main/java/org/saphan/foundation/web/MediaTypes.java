package org.saphan.foundation.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Rejection;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The kinds of content that are taken, and how each begins, so that one cannot be passed off as
 * another. Nothing that a browser or an office program would run is among them.
 */
final class MediaTypes {
  /** How many first bytes are looked at. */
  static final int HEAD = 4096;

  /** Papers and pictures: what a document of any aggregate may be. */
  private static final Map<String, Predicate<byte[]>> PAPERS =
      Map.of(
          "application/pdf",
          head -> has(head, 0, "%PDF"),
          "application/vnd.oasis.opendocument.text",
          MediaTypes::isZip,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          MediaTypes::isZip,
          "image/jpeg",
          head -> has(head, 0, "\u00FF\u00D8\u00FF"),
          "image/png",
          head -> has(head, 0, "\u0089PNG\r\n\u001A\n"),
          "image/tiff",
          head -> has(head, 0, "II*\0") || has(head, 0, "MM\0*"),
          "text/plain",
          MediaTypes::isText);

  /** Data, sound and moving pictures: only as a large document. */
  private static final Map<String, Predicate<byte[]>> DATA =
      Map.of(
          "application/zip",
          MediaTypes::isZip,
          "audio/mp4",
          MediaTypes::isMpeg4,
          "audio/mpeg",
          head ->
              has(head, 0, "ID3") || (head.length > 1 && head[0] == -1 && (head[1] & 0xE0) == 0xE0),
          "audio/wav",
          head -> has(head, 0, "RIFF") && has(head, 8, "WAVE"),
          "text/csv",
          MediaTypes::isText,
          "video/mp4",
          MediaTypes::isMpeg4);

  private MediaTypes() {}

  static Set<String> ofDocuments() {
    return PAPERS.keySet();
  }

  static Set<String> ofLargeDocuments() {
    Set<String> all = new TreeSet<>(PAPERS.keySet());
    all.addAll(DATA.keySet());
    return all;
  }

  /**
   * The plain type of a header.
   *
   * @throws Unfit MEDIA_TYPE if it is malformed or not one of these
   */
  static String plain(@Nullable String contentType, Set<String> taken) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      String plain = type.getType() + "/" + type.getSubtype();
      if (taken.contains(plain)) {
        return plain;
      }
    } catch (InvalidMediaTypeException malformed) {
      throw Unfit.because(WebCode.MEDIA_TYPE);
    }
    throw Unfit.because(WebCode.MEDIA_TYPE);
  }

  /**
   * Looks whether content begins as its type does.
   *
   * @throws Unfit MEDIA_TYPE if it does not
   */
  static void mustFit(String mediaType, byte[] head) {
    Predicate<byte[]> begins = PAPERS.getOrDefault(mediaType, DATA.get(mediaType));
    if (begins == null || !begins.test(head)) {
      throw new Unfit(Rejection.of(WebCode.MEDIA_TYPE, "ANOTHER_KIND"));
    }
  }

  private static boolean isZip(byte[] head) {
    return has(head, 0, "PK\003\004");
  }

  private static boolean isText(byte[] head) {
    return new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1).indexOf('\0') < 0;
  }

  private static boolean isMpeg4(byte[] head) {
    return has(head, 4, "ftyp");
  }

  private static boolean has(byte[] head, int at, String mark) {
    byte[] bytes = mark.getBytes(ISO_8859_1);
    int end = at + bytes.length;
    return head.length >= end && Arrays.equals(head, at, end, bytes, 0, bytes.length);
  }
}
