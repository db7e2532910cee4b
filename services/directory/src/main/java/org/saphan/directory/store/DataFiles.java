package org.saphan.directory.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.CalendarPublished;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.CheckpointPublished;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.ProvincePublished;
import org.saphan.directory.inspection.Fault;
import org.saphan.directory.inspection.FaultyData;
import org.saphan.directory.inspection.Inspection;
import org.saphan.directory.inspection.Located;
import org.saphan.foundation.json.SmallTypes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the reference data: YAML, with a list of entries or one entry in a file. The first part of
 * a file's name says what is in it.
 */
public final class DataFiles {
  private static final String FOLDER = "saphan/directory/data/";

  private static final Map<String, Class<? extends Entry>> KINDS =
      Map.of(
          "countries", CountryPublished.class,
          "provinces", ProvincePublished.class,
          "checkpoints", CheckpointPublished.class,
          "agencies", AgencyPublished.class,
          "central-authorities", CentralAuthorityPublished.class,
          "legal-bases", LegalBasisProfilePublished.class,
          "calendars", CalendarPublished.class);

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .addModule(new SmallTypes())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // Entries are read one after the other, so that each knows its line.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Located<?>> entries = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private DataFiles() {}

  /**
   * The data that this build was shipped with.
   *
   * @throws FaultyData if it has any fault
   */
  public static List<Located<?>> shipped() {
    return read(shippedTexts());
  }

  /** The files of this build as they are written, by path below the data folder. */
  public static Map<String, String> shippedTexts() {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:" + FOLDER + "**/*.yaml")) {
        String url = file.getURL().toString();
        try (InputStream in = file.getInputStream()) {
          texts.put(
              url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()),
              new String(in.readAllBytes(), UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * Reads and inspects files.
   *
   * @param texts by path below the data folder
   * @throws FaultyData if they have any fault
   */
  public static List<Located<?>> read(Map<String, String> texts) {
    DataFiles files = new DataFiles();
    new TreeMap<>(texts).forEach(files::file);
    if (files.faults.isEmpty()) {
      files.faults.addAll(Inspection.of(files.entries));
    }
    if (!files.faults.isEmpty()) {
      throw new FaultyData(files.faults);
    }
    return files.entries;
  }

  private void file(String file, String text) {
    Class<? extends Entry> kind = kindOf(file).orElse(null);
    if (kind == null) {
      faults.add(
          new Fault(file, 0, "the name does not say what is in it; known: " + KINDS.keySet()));
      return;
    }
    try (JsonParser parser = yaml.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          entry(file, parser, kind);
        }
      } else {
        entry(file, parser, kind);
      }
      if (parser.nextToken() != null) {
        faults.add(new Fault(file, parser.currentTokenLocation().getLineNr(), "a second document"));
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(new Fault(file, line, e.getOriginalMessage() + path(e)));
    }
  }

  private void entry(String file, JsonParser parser, Class<? extends Entry> kind) {
    int line = parser.currentTokenLocation().getLineNr();
    Entry entry = yaml.readValue(parser, kind);
    List<String> missing = new ArrayList<>();
    missing((Record) entry, "", missing);
    if (missing.isEmpty()) {
      entries.add(new Located<>(file, line, entry));
    } else {
      faults.add(new Fault(file, line, "lacks " + String.join(", ", missing)));
    }
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    e.getPath()
        .forEach(step ->
            path.append('/')
                .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
    return path.isEmpty() ? "" : " (at " + path + ")";
  }

  private static Optional<Class<? extends Entry>> kindOf(String file) {
    return KINDS.entrySet().stream()
        .filter(kind ->
            file.equals(kind.getKey() + ".yaml")
                || file.startsWith(kind.getKey() + "/")
                || file.startsWith(kind.getKey() + "-of-"))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** Jackson leaves out what is not written: here a component is there unless it is nullable. */
  private static void missing(Record record, String path, List<String> missing) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = valueOf(record, component);
      String name = path + component.getName();
      if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        missing.add(name);
      } else if (value instanceof Record part) {
        missing(part, name + ".", missing);
      } else if (value instanceof List<?> parts) {
        for (int i = 0; i < parts.size(); i++) {
          Object part = parts.get(i);
          if (part == null) {
            missing.add(name + "[" + i + "]");
          } else if (part instanceof Record inner) {
            missing(inner, name + "[" + i + "].", missing);
          }
        }
      }
    }
  }

  private static @Nullable Object valueOf(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
