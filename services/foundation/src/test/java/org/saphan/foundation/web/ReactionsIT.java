package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Reactor;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Reactions of a whole service on a real broker and a real database; its boxes obey events. */
class ReactionsIT {
  private static final String CONSUMER = "mutual-assistance.reactions";
  private static final String PARKED = "/api/mutual-assistance/parked";
  private static final String MEMOS = "/api/mutual-assistance/memos";
  private static final UUID NOBODY = new UUID(0, 0);
  private static final Source LINKS = Source.of(BoxService.TOPIC);
  private static final EventCodec CODEC =
      EventCodec.writing(
          Schemas.shipped(),
          "case-tracker",
          List.of(PersonMatchRejected.class, PersonMatchConfirmed.class, PersonMatchRevoked.class));

  private static BoxService service;

  private final UUID box = UUID.randomUUID();
  private final UUID match = UUID.randomUUID();

  /** Borrowed events; the match's left person is the box that is meant. */
  record PersonMatchRejected(UUID matchId, UUID leftPersonRef, UUID rightPersonRef) {}

  record PersonMatchConfirmed(UUID matchId, UUID leftPersonRef, UUID rightPersonRef) {}

  record PersonMatchRevoked(UUID matchId, UUID leftPersonRef, UUID rightPersonRef) {}

  /** What is read of them. */
  interface Read {
    record PersonMatchRejected(UUID leftPersonRef, UUID rightPersonRef) {}

    record PersonMatchConfirmed(UUID leftPersonRef) {}

    record PersonMatchRevoked(UUID leftPersonRef) {}
  }

  /** How often the connection breaks behind a command and before the commit. */
  static final class Deaths {
    final AtomicInteger left = new AtomicInteger();
  }

  @Configuration(proxyBeanMethods = false)
  static class Reacting {
    @Bean
    Deaths deaths() {
      return new Deaths();
    }

    @Bean
    Subscription reactions(Reactor reactor, JdbcTemplate jdbc, Deaths deaths) {
      return reactor.subscription(
          "reactions",
          List.of(
              Reaction.on("T1", LINKS, Read.PersonMatchRejected.class)
                  .gives(
                      Boxes.NAME,
                      Boxes.PackBox.class,
                      fact ->
                          fact.event().rightPersonRef().equals(NOBODY)
                              ? List.of()
                              : List.of(
                                  new To<>(fact.event().leftPersonRef(), new Boxes.PackBox(0)))),
              Reaction.on("T2", LINKS, Read.PersonMatchRejected.class)
                  .tells(fact -> {
                    if (deaths.left.getAndUpdate(now -> Math.max(0, now - 1)) > 0) {
                      jdbc.execute("select pg_terminate_backend(pg_backend_pid())");
                    }
                    return List.of(
                        Memo.task(fact.event().leftPersonRef(), new Role("PORTER")).saying("TH"));
                  }),
              Reaction.on("T3", LINKS, Read.PersonMatchConfirmed.class)
                  .gives(
                      Boxes.NAME,
                      Boxes.SendBox.class,
                      fact -> List.of(new To<>(fact.event().leftPersonRef(), new Boxes.SendBox()))),
              Reaction.on("T4", LINKS, Read.PersonMatchRevoked.class)
                  .gives(
                      Boxes.NAME,
                      Boxes.StampBox.class,
                      fact ->
                          List.of(new To<>(fact.event().leftPersonRef(), new Boxes.StampBox())))));
    }
  }

  @BeforeAll
  static void start() {
    service = BoxService.start(Reacting.class);
  }

  @BeforeEach
  void beginAnew() {
    service.forgetEverything();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private ProducerRecord<String, byte[]> rejected(UUID aggregate, long version, UUID other) {
    return event(aggregate, version, new PersonMatchRejected(aggregate, box, other));
  }

  private ProducerRecord<String, byte[]> confirmed(UUID aggregate, long version) {
    return event(aggregate, version, new PersonMatchConfirmed(aggregate, box, UUID.randomUUID()));
  }

  private ProducerRecord<String, byte[]> revoked(UUID aggregate, long version) {
    return event(aggregate, version, new PersonMatchRevoked(aggregate, box, UUID.randomUUID()));
  }

  private static ProducerRecord<String, byte[]> event(UUID aggregate, long version, Record event) {
    return BoxService.message(
        aggregate,
        version,
        "saphan.case-tracker." + event.getClass().getSimpleName(),
        CODEC.encode(event));
  }

  private static JdbcTemplate sql() {
    return service.bean(JdbcTemplate.class);
  }

  private List<String> rows() {
    return sql()
        .queryForList(
            "select transition from history where aggregate_id = ? order by version",
            String.class,
            box);
  }

  private long seen(UUID aggregate) {
    return sql()
        .queryForList(
            "select version from consumer_seen where consumer = ? and aggregate_id = ?",
            Long.class,
            CONSUMER,
            aggregate)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private static List<JsonNode> parked() {
    return service
        .json(service.as(BoxService.OPERATOR, PARKED))
        .path("events")
        .valueStream()
        .filter(event -> event.path("consumer").asString().equals(CONSUMER))
        .toList();
  }

  private static JsonNode untilParked(String reason) {
    service.until(() ->
        assertThat(parked())
            .singleElement()
            .matches(is -> is.path("reason").asString().equals(reason)));
    return parked().getFirst();
  }

  private static HttpResponse<String> release(JsonNode event) {
    return service.send(
        service.post(
            BoxService.OPERATOR,
            PARKED + "/" + event.path("id").asLong() + "/release",
            Map.of("reason", "the rule is met")));
  }

  @Test
  void anEventThatComesTwiceGivesItsCommandOnce() {
    BoxService.publish(rejected(match, 1, box));
    BoxService.publish(rejected(match, 1, box));
    BoxService.publish(confirmed(match, 2));
    service.until(() -> assertThat(rows()).containsExactly("B1", "B2"));
    assertThat(seen(match)).isEqualTo(2);
    assertThat(parked()).isEmpty();
  }

  @Test
  void theSameEventReadAnewDecidesNothing() {
    ProducerRecord<String, byte[]> event = revokedWithBox();
    service.until(() -> assertThat(seen(match)).isEqualTo(2));
    assertThat(sql().update("update consumer_seen set version = 1 where aggregate_id = ?", match))
        .isPositive();
    BoxService.publish(event);
    service.until(() -> assertThat(seen(match)).isEqualTo(2));
    assertThat(rows()).containsExactly("B1", "B4");
  }

  private ProducerRecord<String, byte[]> revokedWithBox() {
    service.bean(BoxService.Hands.class).forward(java.time.Duration.ofHours(6));
    BoxService.publish(rejected(match, 1, box));
    ProducerRecord<String, byte[]> event = revoked(match, 2);
    BoxService.publish(event);
    service.until(() -> assertThat(rows()).containsExactly("B1", "B4"));
    return event;
  }

  @Test
  void whatComesInTheWrongOrderIsTakenInTheRightOne() {
    BoxService.publish(confirmed(match, 2));
    untilParked("GAP");
    BoxService.publish(rejected(match, 1, box));
    service.until(() -> assertThat(rows()).containsExactly("B1", "B2"));
    service.until(() -> assertThat(parked()).isEmpty());
  }

  @Test
  void whatIsDoneAlreadyIsPassedOver() {
    BoxService.publish(rejected(match, 1, box));
    service.until(() -> assertThat(rows()).containsExactly("B1"));
    assertThat(service.sendBox(box).statusCode()).isEqualTo(200);
    BoxService.publish(confirmed(match, 2));
    service.until(() -> assertThat(seen(match)).isEqualTo(2));
    assertThat(rows()).containsExactly("B1", "B2");
    assertThat(parked()).isEmpty();
  }

  @Test
  void whatComesTooEarlyWaitsForItsBox() {
    BoxService.publish(confirmed(match, 1));
    JsonNode waiting = untilParked("NOT_FOUND T3.PersonMatchConfirmed SendBox NOT_FOUND");
    BoxService.publish(rejected(UUID.randomUUID(), 1, box));
    service.until(() -> assertThat(rows()).containsExactly("B1"));
    assertThat(release(waiting).body()).contains("\"parked\":false");
    assertThat(rows()).containsExactly("B1", "B2");
  }

  @Test
  void whatARuleRefusesIsParkedWithItsCodeAndTriedAgainByAPerson() {
    BoxService.Hands hands = service.bean(BoxService.Hands.class);
    while (!hands.instant().isBefore(Boxes.OFFICE_OPENS)) {
      hands.forward(java.time.Duration.ofHours(-1));
    }
    BoxService.publish(rejected(match, 1, box));
    BoxService.publish(revoked(match, 2));
    JsonNode waiting = untilParked("TOO_EARLY T4.PersonMatchRevoked StampBox OFFICE_IS_OPEN");
    assertThat(rows()).containsExactly("B1");
    assertThat(release(waiting).body()).contains("\"parked\":true");
    hands.forward(java.time.Duration.ofHours(6));
    assertThat(release(waiting).body()).contains("\"parked\":false");
    assertThat(rows()).containsExactly("B1", "B4");
  }

  @Test
  void aDeathBetweenCommandAndCommitLeavesNothingHalfDone() {
    service.bean(Deaths.class).left.set(2);
    BoxService.publish(rejected(match, 1, box));
    service.until(() -> assertThat(seen(match)).isEqualTo(1));
    assertThat(service.bean(Deaths.class).left).hasValue(0);
    assertThat(rows()).containsExactly("B1");
    assertThat(
            sql()
                .queryForObject(
                    "select count(*) from memo where aggregate_id = ?", Long.class, box))
        .isEqualTo(1);
  }

  @Test
  void aTaskIsShownToThoseWhoseItIsUntilOneSaysThatItIsDone() {
    BoxService.publish(rejected(match, 1, box));
    service.until(() -> assertThat(tasks(WebTest.PORTER)).hasSize(1));
    JsonNode task = tasks(WebTest.PORTER).getFirst();
    assertThat(task.path("collection").asString()).isEqualTo("requests");
    assertThat(task.path("memo").path("said").asString()).isEqualTo("T2.PersonMatchRejected");
    assertThat(task.path("memo").path("aggregateId").asString()).isEqualTo(box.toString());
    assertThat(tasks(WebTest.SENDER)).as("another role's").isEmpty();
    String id = task.path("memo").path("id").asString();
    assertThat(
            service.send(service.post(WebTest.SENDER, MEMOS + "/" + id + "/done", "")).statusCode())
        .isEqualTo(404);
    assertThat(
            service.send(service.post(WebTest.PORTER, MEMOS + "/" + id + "/done", "")).statusCode())
        .isEqualTo(200);
    assertThat(tasks(WebTest.PORTER)).isEmpty();
    JsonNode one = service.json(service.as(WebTest.SENDER, BoxService.BOXES + "/" + box));
    assertThat(one.path("memos").get(0).path("doneAt").asString()).startsWith("20");
  }

  private List<JsonNode> tasks(String token) {
    return service
        .json(service.as(token, MEMOS))
        .path("tasks")
        .valueStream()
        .filter(task -> task.path("memo").path("aggregateId").asString().equals(box.toString()))
        .toList();
  }

  @Test
  void aMemoCannotBeChangedOrTakenAway() {
    BoxService.publish(rejected(match, 1, box));
    service.until(() -> assertThat(tasks(WebTest.PORTER)).hasSize(1));
    for (String forbidden :
        List.of("update memo set said = ''", "delete from memo", "delete from memo_done")) {
      assertThatThrownBy(() -> sql().update(forbidden)).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void anEventOutsideTheConditionGivesNoCommand() {
    BoxService.publish(rejected(match, 1, NOBODY));
    service.until(() -> assertThat(seen(match)).isEqualTo(1));
    assertThat(rows()).isEmpty();
  }
}
