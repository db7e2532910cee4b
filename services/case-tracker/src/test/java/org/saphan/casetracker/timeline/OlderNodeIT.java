package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.saphan.testkit.TestPlatform;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of a node that counted the events of two vaults together, under this build. */
class OlderNodeIT {
  private static final String LAST_OF_IT = "101";
  private static final String CONSUMER = "case-tracker.timeline-1";

  @Test
  void whatItHadStaysWhatItMissedIsAddedAndAllOfItIsAsIfReadOnce() {
    Story story = Story.draftedBy("LA-PPO-SV");
    UUID person = UUID.randomUUID();
    UUID deadline = story.deadline("D-M01", "LA-OSPP", Duration.ofDays(5));
    story.record("PersonRecordCreated", person).submitted();
    Teller other = new Teller("repatriation", story.caseRef);
    other.person("PersonRecordCreated", person);
    other.person("SharingStopped", person);
    List<Message> all = new ArrayList<>(story.messages);
    all.addAll(other.messages);

    Map<String, String> given = TestPlatform.shared().fresh().properties("case-tracker");
    ReadModel.migrate(given, LAST_OF_IT);
    older(given, story, person, deadline);
    ReadModel model = new ReadModel(given);
    assertThat(model.serving()).isEqualTo(new Generation(3));
    assertThat(timeline(model, story).entries()).hasSize(1);
    assertThat(
            model
                .jdbc
                .sql("select rebuild_since is not null from timeline_serving")
                .query(Boolean.class)
                .single())
        .as("what was folded without its parts is folded anew beside what serves")
        .isTrue();
    model.intake().take(all);
    model.take(Side.B, all);

    assertThat(timeline(model, story).entries()).hasSize(3);
    assertThat(Dump.of(model.jdbc, Side.A)).isEqualTo(Dump.of(model.jdbc, Side.B));
    assertThat(model.jdbc.sql("select distinct consumer from consumer_seen").query().listOfRows())
        .containsExactly(Map.of("consumer", "case-tracker.timeline-3"));
    assertThat(model.jdbc.sql("select count(*) from parked").query(Long.class).single()).isZero();
  }

  /** The draft, a deadline, and a person of whom the second vault's event moved the first one's. */
  private static void older(Map<String, String> given, Story story, UUID person, UUID deadline) {
    ReadModel scratch = new ReadModel();
    scratch.take(Side.A, story.messages);
    JdbcClient old =
        JdbcClient.create(
            new DriverManagerDataSource(
                given.get("spring.datasource.url"),
                given.get("spring.datasource.username"),
                given.get("spring.datasource.password")));
    for (Message message : story.messages.subList(0, 2)) {
      copy(scratch, old, "fact", "event_id", message.envelope().eventId());
    }
    copy(scratch, old, "aggregate", "id", story.request);
    copy(scratch, old, "aggregate", "id", person);
    old.sql("update timeline_aggregate set version = 7 where id = ?").param(person).update();
    copy(scratch, old, "deadline", "id", deadline);
    old.sql(
            "insert into consumer_seen (consumer, source, aggregate_id, version) values (?, '', ?,"
                + " 7)")
        .params(CONSUMER, person)
        .update();
  }

  /** A row as it is now, without the columns that the older table does not have. */
  private static void copy(ReadModel from, JdbcClient to, String table, String key, UUID id) {
    String row =
        from.jdbc
            .sql("select to_jsonb(t)::text from timeline_%s t where %s = ?".formatted(table, key))
            .param(id)
            .query(String.class)
            .single();
    to.sql(
            "insert into timeline_%1$s select * from jsonb_populate_record(null::timeline_%1$s, cast(? as jsonb))"
                .formatted(table))
        .param(row)
        .update();
  }

  private static CaseTimeline timeline(ReadModel model, Story story) {
    return model
        .cases
        .find(ViewerTest.viewer("LA-MOJ-DIC", "MLA_REGISTRY"), story.caseRef)
        .orElseThrow();
  }
}
