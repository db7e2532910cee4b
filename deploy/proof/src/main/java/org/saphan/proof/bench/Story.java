package org.saphan.proof.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.foundation.web.Commands;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.mutualassistance.request.RequestTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is measured: one request from draft over review to approval, as three people work it. It has
 * what commands have: words for the vault, deadlines that start and end, events.
 *
 * @param steps the commands in their order; the first creates the request
 */
record Story(List<Step> steps) {
  private static final String FILE = "/saphan/proof/story.json";
  private static final CountryCode LAOS = new CountryCode("LA");

  /**
   * One command.
   *
   * @param path its name in addresses
   * @param record the command as the ledger takes it
   * @param body the same as a caller sends it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Step(String path, Object record, byte[] body, String user, String agency, String role) {
    Actor actor() {
      return Actor.person(user, new AgencyCode(agency), LAOS, Set.of(new Role(role)), Map.of());
    }
  }

  static Story read() {
    JsonMapper json = JsonMapper.builder().addModule(new SmallTypes()).build();
    Commands commands = new Commands(RequestTable.lifeCycle());
    try (InputStream file = Story.class.getResourceAsStream(FILE)) {
      return new Story(
          json.readTree(file).values().stream().map(step -> step(json, commands, step)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(JsonMapper json, Commands commands, JsonNode step) {
    String path = step.required("command").asString();
    Class<?> type =
        commands.named(path).orElseThrow(() -> new IllegalStateException("No command " + path));
    JsonNode body = step.required("body");
    return new Step(
        path,
        json.treeToValue(body, type),
        body.toString().getBytes(StandardCharsets.UTF_8),
        step.required("user").asString(),
        step.required("agency").asString(),
        step.required("role").asString());
  }
}
