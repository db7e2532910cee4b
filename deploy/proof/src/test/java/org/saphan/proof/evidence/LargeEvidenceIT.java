package org.saphan.proof.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.directory.Directory;
import org.saphan.frontdoor.FrontDoor;
import org.saphan.mutualassistance.MutualAssistance;
import org.saphan.testkit.TestPlatform;
import org.saphan.testkit.TestSignIn;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A large file through the front door into the service and out again. The service is a process of
 * its own with a heap that the file does not fit into; it is killed in the middle. For a gigabyte:
 * {@code -Dsaphan.evidence.size=1GB}.
 */
class LargeEvidenceIT {
  private static final DataSize SIZE =
      DataSize.parse(System.getProperty("saphan.evidence.size", "64MB"));
  private static final int PART = 1024 * 1024;

  /** Of the service, in MiB: little more than what it needs to live. */
  private static final int HEAP = 128;

  /** How much more may be live after than before, in MiB. */
  private static final long GROWTH = 64;

  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private static final String SAYS_ITS_PORT =
      "--logging.level.org.springframework.boot.tomcat.TomcatWebServer=info";

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private final TestPlatform.Fresh platform = TestPlatform.shared().fresh();
  private final String token =
      TestSignIn.shared().token("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
  private ConfigurableApplicationContext reference;
  private ConfigurableApplicationContext door;
  private Process service;

  @AfterEach
  void stop() {
    service.destroyForcibly();
    if (door != null) {
      door.close();
    }
    reference.close();
  }

  @Test
  void aLargeFileGoesInAndOutWithTheHeapUnchangedAndSurvivesAKillInTheMiddle() throws Exception {
    reference = Directory.start(platform.arguments("directory"));
    startService();
    String request =
        "/requests/" + post("/requests/draft-mla-request", draft()).path("id").asString();
    long before = live();

    long began = System.nanoTime();
    UUID document = UUID.randomUUID();
    JsonNode upload =
        post(
            request + "/uploads",
            Map.of("mediaType", "video/mp4", "size", SIZE.toBytes(), "sha256", sha256OfTheFile()),
            document);
    int parts = upload.path("parts").asInt();
    String sending = request + "/uploads/" + document;
    long most = before;
    for (int no = 1; no <= parts; no++) {
      if (no == parts / 2) {
        service.destroyForcibly().waitFor();
        startService();
        assertThat(get(sending).path("missing")).hasSize(Math.min(1_000, parts - no + 1));
      }
      put(sending + "/parts/" + no, part(no));
      if (no % Math.max(1, parts / 4) == 0) {
        most = Math.max(most, live());
      }
    }
    long sent = System.nanoTime();
    JsonNode ref = post(sending + "/finish", Map.of());
    long kept = System.nanoTime();
    most = Math.max(most, live());

    String path = request + "/documents/" + document + "/1";
    long half = SIZE.toBytes() / 2 + 7;
    MessageDigest whole = MessageDigest.getInstance("SHA-256");
    read(path, null, half, whole); // the line breaks in the middle
    assertThat(read(path, "bytes=" + half + "-", Long.MAX_VALUE, whole))
        .isEqualTo(SIZE.toBytes() - half);
    long read = System.nanoTime();
    assertThat(HexFormat.of().formatHex(whole.digest())).isEqualTo(ref.path("sha256").asString());
    most = Math.max(most, live());
    System.out.printf(
        "%d MiB: in %d s, finished %d s, out %d s; live heap before %d MiB, most %d MiB, -Xmx%dm%n",
        SIZE.toMegabytes(),
        Duration.ofNanos(sent - began).toSeconds(),
        Duration.ofNanos(kept - sent).toSeconds(),
        Duration.ofNanos(read - kept).toSeconds(),
        before,
        most,
        HEAP);
    assertThat(most - before).isLessThan(GROWTH);
  }

  /** Each time on a port of its own choice; the front door is opened anew and leads there. */
  private void startService() throws IOException, InterruptedException {
    Path arguments = directory.resolve("service.args");
    StringBuilder lines = new StringBuilder();
    lines.append("-cp\n\"").append(System.getProperty("java.class.path")).append("\"\n");
    lines.append(MutualAssistance.class.getName()).append('\n');
    for (String argument : platform.arguments(MutualAssistance.NAME, SAYS_ITS_PORT)) {
      // the quotes too: without them a password that begins with a digit is a number to Kafka
      String escaped = argument.replace("\\", "\\\\").replace("\"", "\\\"");
      lines.append('"').append(escaped).append("\"\n");
    }
    Files.writeString(arguments, lines);
    Path log = directory.resolve("service.log");
    service =
        new ProcessBuilder(
                javaProgram("java"), "-Xmx" + HEAP + "m", "-XX:+UseSerialGC", "@" + arguments)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    String address = "http://127.0.0.1:" + portIn(log);
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).build();
    await()
        .atMost(START_LIMIT)
        .ignoreExceptions()
        .until(() -> client.send(ready, BodyHandlers.discarding()).statusCode() == 200);
    openTheDoor(address);
  }

  private static int portIn(Path log) {
    Matcher port =
        await().atMost(START_LIMIT).until(() -> PORT.matcher(Files.readString(log)), Matcher::find);
    return Integer.parseInt(port.group(1));
  }

  private void openTheDoor(String service) {
    if (door != null) {
      door.close();
    }
    door =
        FrontDoor.start(
            platform.arguments(
                "front-door",
                "--saphan.front-door.client-secret=none",
                "--saphan.services.mutual-assistance=" + service));
  }

  private int doorPort() {
    return door.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static String javaProgram(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** What lives in the heap of the service after a collection, in MiB. */
  private long live() throws IOException, InterruptedException {
    jcmd("GC.run");
    // of the serial collector: the new and the old generation, then what is not of the heap
    String heap = jcmd("GC.heap_info").split("Metaspace", 2)[0];
    return USED.matcher(heap).results().mapToLong(used -> Long.parseLong(used.group(1))).sum()
        / 1024;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(javaProgram("jcmd"), Long.toString(service.pid()), command).start();
    String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    assertThat(jcmd.waitFor()).as(answer).isZero();
    return answer;
  }

  private static byte[] part(int no) {
    int length = (int) Math.min(PART, SIZE.toBytes() - (no - 1L) * PART);
    byte[] bytes = new byte[length];
    new Random(no).nextBytes(bytes);
    if (no == 1) {
      System.arraycopy("ftyp".getBytes(UTF_8), 0, bytes, 4, 4); // as a film begins
    }
    return bytes;
  }

  private static String sha256OfTheFile() throws Exception {
    MessageDigest whole = MessageDigest.getInstance("SHA-256");
    for (int no = 1; (no - 1L) * PART < SIZE.toBytes(); no++) {
      whole.update(part(no));
    }
    return HexFormat.of().formatHex(whole.digest());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + doorPort() + "/api/mutual-assistance" + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode post(String path, Object body) throws Exception {
    return post(path, body, UUID.randomUUID());
  }

  private JsonNode post(String path, Object body, UUID key) throws Exception {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode get(String path) throws Exception {
    return answer(request(path).build());
  }

  private void put(String path, byte[] bytes) throws Exception {
    answer(request(path).PUT(BodyPublishers.ofByteArray(bytes)).build());
  }

  private JsonNode answer(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s %s", request, answer.body()).isBetween(200, 204);
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  /** Reads so many bytes of the answer, breaks off, and says how many came. */
  private long read(String path, String range, long limit, MessageDigest into) throws Exception {
    HttpRequest.Builder asked = request(path);
    if (range != null) {
      asked.header("Range", range);
    }
    HttpResponse<InputStream> answer = client.send(asked.build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(range == null ? 200 : 206);
    byte[] buffer = new byte[64 * 1024];
    long sum = 0;
    try (InputStream in = answer.body()) {
      while (sum < limit) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, limit - sum));
        if (count < 0) {
          break;
        }
        into.update(buffer, 0, count);
        sum += count;
      }
    }
    return sum;
  }

  private static Map<String, Object> draft() {
    return Map.of(
        "requestedCountry", "TH",
        "proposedLegalBasis", "ASEAN_MLAT",
        "urgency", "ROUTINE",
        "confidentiality", "CONTENT",
        "offenceCodes", List.of("LA-PC-2017-215"),
        "items",
            List.of(
                Map.of(
                    "itemNo",
                    1,
                    "type",
                    "F_RECORDS",
                    "victimConcerned",
                    false,
                    "description",
                    "Account statements of 2025")));
  }
}
