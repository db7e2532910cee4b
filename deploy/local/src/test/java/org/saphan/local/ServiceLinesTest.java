package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as the local node writes it, with the configuration that ships. */
class ServiceLinesTest {
  @TempDir Path logs;
  private final LoggerContext context = new LoggerContext();
  private Logger log;

  @BeforeEach
  void configure() throws Exception {
    context.setMDCAdapter(MDC.getMDCAdapter());
    context.putProperty("saphan.logs", logs.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(ServiceLinesTest.class.getResource("/saphan/local/logback.xml"));
    log = context.getLogger("org.saphan.test");
  }

  @AfterEach
  void stop() {
    MDC.clear();
    context.stop();
  }

  private List<JsonNode> lines(String service) throws Exception {
    return Files.readAllLines(logs.resolve(service + ".log")).stream()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  @Test
  void aLineIsOneJsonObjectThatSaysWhoseItIsAndInWhichTrace() throws Exception {
    Thread.ofPlatform()
        .start(() -> {
          ServiceLog.nameThisThread("case-tracker");
          MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
          MDC.put("caseRef", "0192f0c1-0000-7000-8000-0000000000c1");
          log.atWarn()
              .addKeyValue("room", "case-tracker")
              .setCause(new IllegalStateException("two\nlines"))
              .log("A \"text\" is {}", "missing");
        })
        .join();
    assertThat(lines("case-tracker")).hasSize(1);
    JsonNode line = lines("case-tracker").getFirst();
    assertThat(line.path("service").asString()).isEqualTo("case-tracker");
    assertThat(line.path("level").asString()).isEqualTo("WARN");
    assertThat(line.path("timestamp").isNumber()).isTrue();
    assertThat(line.path("formattedMessage").asString()).isEqualTo("A \"text\" is missing");
    assertThat(line.path("mdc").path("traceId").asString())
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(line.path("mdc").path("caseRef").asString()).startsWith("0192f0c1");
    assertThat(line.path("throwable").path("message").asString()).isEqualTo("two\nlines");
    assertThat(line.path("kvpList").toString()).contains("room");
  }

  @Test
  void whatBelongsToNoServiceIsTheNodes() throws Exception {
    Thread.ofPlatform().inheritInheritableThreadLocals(false).start(() -> log.info("up")).join();
    assertThat(lines("node").getFirst().path("service").asString()).isEqualTo("node");
  }
}
