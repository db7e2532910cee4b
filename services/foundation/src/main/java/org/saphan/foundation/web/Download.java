package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.vault.LargeDocuments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * Answers with a large document or the one range of it that was asked for (RFC 9110). Everything
 * that is asked for is looked at before the first byte goes out, so that damage is an answer and
 * not a file that ends too early.
 */
final class Download {
  private final LargeFiles files;
  private final LargeDocuments.Found found;

  Download(LargeFiles files, LargeDocuments.Found found) {
    this.files = files;
    this.found = found;
  }

  /** The first and the last byte, counted from 0. */
  private record Span(long from, long to) {}

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(found.mediaType());
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    HttpRange range = range(request);
    long size = found.size();
    if (range == null) {
      boolean _ =
          files.inPlace(() -> {
            found.check();
            return true;
          });
      send(response, new Span(0, size - 1));
    } else if (range.getRangeStart(size) >= size) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
      response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
    } else {
      Span span = new Span(range.getRangeStart(size), range.getRangeEnd(size));
      boolean _ =
          files.inPlace(() -> {
            found.check(span.from(), span.to());
            return true;
          });
      response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
      response.setHeader(
          HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(span.from(), span.to(), size));
      send(response, span);
    }
  }

  /** Null for all of it; also if the caller has the beginning of another document. */
  private @Nullable HttpRange range(HttpServletRequest request) {
    String only = request.getHeader(HttpHeaders.IF_RANGE);
    if (only != null && !only.equals(tag())) {
      return null;
    }
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
      return ranges.size() == 1 ? ranges.getFirst() : null;
    } catch (IllegalArgumentException malformed) {
      return null; // such a header is to be ignored
    }
  }

  private String tag() {
    return "\"" + found.ref().sha256() + "\"";
  }

  private void send(HttpServletResponse response, Span span) throws IOException {
    byte[] sha256 = HexFormat.of().parseHex(found.ref().sha256());
    response.setHeader(HttpHeaders.ETAG, tag());
    response.setHeader(
        "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
    response.setContentLengthLong(span.to() - span.from() + 1);
    OutputStream out = response.getOutputStream();
    found.copy(span.from(), span.to(), out);
  }
}
