package org.saphan.foundation.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Every schema that this build was shipped with, all versions of each, found by the fingerprint
 * that stands in front of an encoded event.
 *
 * <p>An index names them, so nothing is searched on the class path; a schema is parsed when it is
 * first needed.
 */
public final class Schemas {
  private static final String SHIPPED = "saphan/schemas/";
  private static final int HEXADECIMAL = 16;

  /**
   * One version of the schema of one event.
   *
   * @param type the name on the wire, such as {@code saphan.deadlines.DeadlineSet}
   * @param version 1 for the first
   * @param fingerprint CRC-64-AVRO of the schema's parsing form
   */
  public record Version(String type, int version, long fingerprint, String resource) {}

  private final Map<Long, Version> byFingerprint = new HashMap<>();
  private final Map<String, Version> latest = new HashMap<>();
  private final Map<Version, Schema> parsed = new ConcurrentHashMap<>();

  private Schemas(String folder) {
    text(folder + "index.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> version(folder, line))
        .forEach(this::add);
  }

  /** The published language of this build. */
  public static Schemas shipped() {
    return new Schemas(SHIPPED);
  }

  /** A published language in another folder of the class path; its name ends with a slash. */
  static Schemas in(String folder) {
    return new Schemas(folder);
  }

  /**
   * The newest version of an event's schema.
   *
   * @throws IllegalArgumentException if no such event is published
   */
  public Version latest(String type) {
    Version version = latest.get(type);
    if (version == null) {
      throw new IllegalArgumentException("No schema is published for " + type);
    }
    return version;
  }

  /** The version that an event was written with, or null if this build does not know it. */
  public @Nullable Version written(long fingerprint) {
    return byFingerprint.get(fingerprint);
  }

  Schema schema(Version version) {
    return parsed.computeIfAbsent(
        version, unread -> new Schema.Parser().parse(text(unread.resource())));
  }

  private void add(Version version) {
    byFingerprint.put(version.fingerprint(), version);
    latest.merge(version.type(), version, (a, b) -> a.version() > b.version() ? a : b);
  }

  /**
   * A line is a fingerprint and a path: {@code 0a1b...
   * mutual-assistance/v1/MlaRequestDrafted.avsc}.
   */
  private static Version version(String folder, String line) {
    String[] parts = line.split(" ", -1);
    String[] path = parts[1].split("/", -1);
    String event = path[2].substring(0, path[2].lastIndexOf('.'));
    return new Version(
        "saphan." + path[0] + "." + event,
        Integer.parseInt(path[1].substring(1)),
        Long.parseUnsignedLong(parts[0], HEXADECIMAL),
        folder + parts[1]);
  }

  private static String text(String resource) {
    try (InputStream stream = Schemas.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The build was shipped without " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
