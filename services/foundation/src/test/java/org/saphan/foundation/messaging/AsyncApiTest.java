package org.saphan.foundation.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.Law;
import org.saphan.testkit.docs.GeneratedPage;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * docs/asyncapi.yaml follows from the schemas, from the table of topics and from the headers of the
 * envelope; {@code -Dsaphan.docs=write} writes it anew.
 */
class AsyncApiTest {
  private static final String FILE = "asyncapi.yaml";
  private static final String AVRO = "application/vnd.apache.avro;version=1.12.0";
  private static final String REFERENCE_DATA = "directory.entries.v1";
  private static final String KAFKA_BINDING = "0.5.0";

  /** What each header says, and the format of its text; empty where any text may stand. */
  private static final Map<String, List<String>> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put("ce_specversion", List.of("", "Version of CloudEvents."));
    HEADERS.put("ce_id", List.of("uuid", "The event."));
    HEADERS.put("ce_type", List.of("", "Name of the event on the wire."));
    HEADERS.put("ce_source", List.of("uri-reference", "Country and service that wrote it."));
    HEADERS.put("ce_time", List.of("date-time", "When it happened in the world."));
    HEADERS.put("ce_subject", List.of("uuid", "The aggregate that it is about."));
    HEADERS.put("ce_recordedat", List.of("date-time", "When it was recorded."));
    HEADERS.put("ce_precision", List.of("", "How exactly the time of happening is known."));
    HEADERS.put("ce_aggregatetype", List.of("", "Life cycle of the aggregate."));
    HEADERS.put("ce_aggregateversion", List.of("", "1 for its first event, without holes."));
    HEADERS.put("ce_caseref", List.of("uuid", "The case; it never changes."));
    HEADERS.put("ce_correlationid", List.of("uuid", "First cause of a chain of events."));
    HEADERS.put("ce_causationid", List.of("uuid", "Command or event that caused this one."));
    HEADERS.put("ce_actoragency", List.of("", "Agency that acted."));
    HEADERS.put("ce_actorrole", List.of("", "Role in which it acted."));
    HEADERS.put("ce_onbehalfofagency", List.of("", "Agency whose word was recorded."));
    HEADERS.put("ce_origincountry", List.of("", "Country of the node."));
    HEADERS.put("ce_dataclass", List.of("", "P0 or P1; never personal data of higher class."));
    HEADERS.put("ce_purpose", List.of("", "What the event may be used for."));
    HEADERS.put("ce_restrictions", List.of("", "Limits of use, parted by commas."));
    HEADERS.put("ce_transition", List.of("", "Row of the life cycle, such as O9."));
    HEADERS.put("ce_stagebefore", List.of("", "Stage before; absent on creation."));
    HEADERS.put("ce_stageafter", List.of("", "Stage after."));
    HEADERS.put("ce_holderagency", List.of("", "Agency that must act next, where one is meant."));
    HEADERS.put("ce_holderrole", List.of("", "Role that must act next; NOBODY at the end."));
    HEADERS.put("ce_practice", List.of("", "true on a practice node."));
    HEADERS.put("ce_schemaversion", List.of("", "Version of the schema of the event."));
  }

  /** One topic and who writes and reads it (topics.csv). */
  private record Topic(String name, String producer, List<String> consumers, String cleanup) {}

  /** The newest schema of one event. */
  private record Event(String context, String name, int version, String path, Schema schema) {
    String key() {
      return context + "." + name;
    }
  }

  private final List<Topic> topics =
      lines("/saphan/platform/topics.csv").stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Topic(cells[0], cells[1], List.of(cells[2].split(" ")), cells[3]))
          .toList();
  private final Map<String, Event> events = new TreeMap<>();

  AsyncApiTest() {
    for (String line : lines("/saphan/schemas/index.txt")) {
      String path = line.split(" ", -1)[1];
      String[] parts = path.split("/", -1);
      String name = parts[2].replace(".avsc", "");
      Schema schema =
          new Schema.Parser().parse(String.join("\n", lines("/saphan/schemas/" + path)));
      int version = Integer.parseInt(parts[1].substring(1));
      events.merge(
          parts[0] + "." + name,
          new Event(parts[0], name, version, path, schema),
          (a, b) -> a.version() > b.version() ? a : b);
    }
  }

  @Test
  void theHeadersThatAreDescribedAreThoseThatAreSent() {
    assertThat(HEADERS.keySet())
        .containsExactlyElementsOf(
            EnvelopeHeaders.write(EnvelopeHeadersTest.FULL, "mutual-assistance").keySet());
  }

  @Test
  void everyEventWithASchemaIsOnSomeTopicAndEveryTopicOfALifeCycleCarriesEvents() {
    TreeSet<String> carried = new TreeSet<>();
    topics.forEach(topic -> on(topic).forEach(event -> carried.add(event.key())));
    TreeSet<String> ofServicesWithTopics = new TreeSet<>(events.keySet());
    ofServicesWithTopics.removeIf(
        key -> topics.stream().noneMatch(topic -> isFor(topic, events.get(key).context())));
    assertThat(carried).isEqualTo(ofServicesWithTopics);
  }

  @Test
  void theFileSaysWhatTheSchemasAndTheTopicsSay() {
    GeneratedPage.isUpToDate(
        FILE,
        "# Generated from the schemas and topics.csv; do not edit. A test fails when this file"
            + " differs\n"
            + "# from them and writes it anew with -Dsaphan.docs=write.\n"
            + YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(
                    YAMLWriteFeature.MINIMIZE_QUOTES,
                    YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build()
                .writeValueAsString(document()));
  }

  private Map<String, Object> document() {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    for (Topic topic : topics) {
      channels.put(topic.name(), channel(topic));
      operations.put(
          topic.producer() + ".sends." + topic.name(), operation(topic, "send", topic.producer()));
      for (String consumer : topic.consumers()) {
        operations.put(
            consumer + ".receives." + topic.name(), operation(topic, "receive", consumer));
      }
    }
    Map<String, Object> messages = new LinkedHashMap<>();
    topics.stream()
        .flatMap(topic -> on(topic).stream())
        .distinct()
        .forEach(event -> messages.put(event.key(), message(event)));
    return map(
        "asyncapi",
        "3.0.0",
        "info",
        map(
            "title",
            "Saphan, one country's node",
            "version",
            "1",
            "description",
            "What the services of a node tell each other over Kafka. The key of a record is the id"
                + " of its aggregate, its headers are the envelope (CloudEvents, Kafka binding,"
                + " binary mode), its value is the event's own fields in Avro single-object"
                + " encoding.",
            "license",
            map("name", "Apache-2.0")),
        "defaultContentType",
        "application/avro",
        "channels",
        channels,
        "operations",
        operations,
        "components",
        map("schemas", map("Envelope", envelope()), "messages", messages));
  }

  private Map<String, Object> channel(Topic topic) {
    Map<String, Object> messages = new LinkedHashMap<>();
    on(topic).forEach(event -> messages.put(event.key(), ref("components/messages", event.key())));
    String says =
        topic.name().endsWith("dead-letters.v1")
            ? "Records that could not be decoded, byte for byte."
            : topic.cleanup().equals("compact")
                ? "Reference data; the newest record of each key is kept."
                : "In order per aggregate; kept for ever.";
    return map(
        "address",
        topic.name(),
        "description",
        says,
        "messages",
        messages,
        "bindings",
        map(
            "kafka",
            map(
                "topic",
                topic.name(),
                "topicConfiguration",
                map("cleanup.policy", List.of(topic.cleanup())),
                "bindingVersion",
                KAFKA_BINDING)));
  }

  private static Map<String, Object> operation(Topic topic, String action, String service) {
    return map(
        "action", action,
        "channel", ref("channels", topic.name()),
        "tags", List.of(map("name", service)));
  }

  private static Map<String, Object> message(Event event) {
    return map(
        "name",
        "saphan." + event.key(),
        "title",
        event.name(),
        "summary",
        event.schema().getDoc(),
        "headers",
        ref("components/schemas", "Envelope"),
        "correlationId",
        map("location", "$message.header#/ce_correlationid"),
        "payload",
        map(
            "schemaFormat",
            AVRO,
            "schema",
            map("$ref", "../schemas/src/main/resources/saphan/schemas/" + event.path())),
        "bindings",
        map("kafka", map("key", map("type", "string"), "bindingVersion", KAFKA_BINDING)));
  }

  private static Map<String, Object> envelope() {
    Map<String, Object> properties = new LinkedHashMap<>();
    HEADERS.forEach((name, header) ->
        properties.put(
            name,
            header.getFirst().isEmpty()
                ? map("type", "string", "description", header.getLast())
                : map(
                    "type", "string",
                    "format", header.getFirst(),
                    "description", header.getLast())));
    List<String> required = new ArrayList<>(HEADERS.keySet());
    required.removeAll(
        List.of("ce_onbehalfofagency", "ce_restrictions", "ce_stagebefore", "ce_holderagency"));
    return map("type", "object", "properties", properties, "required", required);
  }

  /** The events of a topic: as the law says, reference data apart, which the law does not list. */
  private List<Event> on(Topic topic) {
    if (topic.name().equals(REFERENCE_DATA)) {
      return events.values().stream().filter(event -> isFor(topic, event.context())).toList();
    }
    String service = topic.name().substring(0, topic.name().indexOf('.'));
    Map<String, List<Map<String, String>>> byTopic =
        Law.table("events").stream()
            .collect(groupingBy(line -> Law.cell(line, "topic").replace("<service>", service)));
    return byTopic.getOrDefault(topic.name(), List.of()).stream()
        .map(line -> Law.cell(line, "event"))
        .distinct()
        .flatMap(name -> events.values().stream().filter(event -> event.name().equals(name)))
        .filter(event -> isFor(topic, event.context()))
        .toList();
  }

  /** The vault's and the deadlines' events are the same for every service. */
  private static boolean isFor(Topic topic, String context) {
    return switch (context) {
      case "deadlines" -> topic.name().endsWith(".deadlines.v1");
      case "vault" -> topic.name().matches(".*\\.(disclosures|person-records)\\.v1");
      case "directory" -> topic.name().equals(REFERENCE_DATA);
      default -> topic.producer().equals(context);
    };
  }

  private static Map<String, Object> ref(String group, String name) {
    return map("$ref", "#/" + group + "/" + name);
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
