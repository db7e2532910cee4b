package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Summary;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Snapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to {@link ParcelService}. */
@SpringBootTest(
    classes = ParcelService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=post",
      "spring.config.import=classpath:foundation-web.yaml"
    })
abstract class WebTest {
  static final String SENDER = "LA-POST/SENDER";
  static final String PORTER = "LA-POST/PORTER";
  static final String ID = "0192f5a0-0000-7000-8000-000000000001";
  static final String API = "/api/post/parcels";

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @Autowired Ledger ledger;
  @Autowired Reading reading;
  @Autowired Vault vault;
  @Autowired JsonMapper json;

  @BeforeEach
  void forgetWhatWasAsked() {
    Mockito.reset(ledger, reading, vault);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpRequest.Builder as(String token, String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder post(String token, String path, String body) {
    return as(token, path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  JsonNode problem(HttpRequest.Builder request, int status, String code) {
    HttpResponse<String> response = send(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json.readTree(response.body());
    assertThat(problem.path("code").stringValue("")).as(response.body()).isEqualTo(code);
    assertThat(problem.path("type").stringValue("")).isEqualTo("urn:saphan:" + code);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("detail").stringValue("")).isNotBlank();
    assertThat(problem.path("instance").stringValue("")).startsWith("urn:uuid:");
    return problem;
  }

  /** The parcel of {@link #ID} as a person sees it who may do these rows. */
  Reading.Found parcel(String... actions) {
    var holder = new Holder("PORTER", new AgencyCode("LA-POST"));
    var summary =
        new Summary(
            UUID.fromString(ID),
            "Parcel",
            "LA-PCL-2026-000001-1",
            UUID.fromString(ID),
            3,
            "SENT",
            holder,
            ParcelService.NOW,
            ParcelService.NOW,
            ParcelService.NOW,
            true);
    var snapshot =
        new Snapshot<>(
            UUID.fromString(ID),
            3,
            Parcels.ParcelStage.SENT,
            null,
            new Parcels.Parcel("LA-MOJ", 2, "u-secret"));
    return new Reading.Found(summary, snapshot, Optional.empty(), List.of(), Set.of(actions));
  }

  void thereIs(Reading.Found found) {
    when(reading.find(any(), any(), any())).thenReturn(Optional.of(found));
    when(reading.list(any(), any(), any()))
        .thenReturn(new Reading.Page(List.of(found.summary()), 1));
  }

  void invalid(String command, String reason, String pointer) {
    JsonNode problem = problem(post(SENDER, API, command), 400, "INVALID");
    assertThat(problem.path("reason").stringValue("")).isEqualTo(reason);
    assertThat(problem.path("pointer").stringValue("")).isEqualTo(pointer);
    Mockito.verifyNoInteractions(ledger);
  }
}
