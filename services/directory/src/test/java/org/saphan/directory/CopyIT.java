package org.saphan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Names;
import org.saphan.directory.entry.Trust;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.testkit.TestPlatform;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a copy does with entries, whichever way they come. */
class CopyIT {
  private static final String TYPE = "saphan.directory.CountryPublished";
  private static final String KIND = "CountryPublished";

  /** What this reader wants to know of a State. */
  record Country(String code, List<String> languages) {}

  private static final EventCodec CODEC =
      EventCodec.writing(Schemas.shipped(), "directory", List.of(CountryPublished.class));

  /** How many entries there are. */
  record CataloguePublished(
      String code, int version, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

  private static final EventCodec COUNT =
      EventCodec.writing(Schemas.shipped(), "directory", List.of(CataloguePublished.class));

  private static ConfigurableApplicationContext reader;
  private static ReferenceCopy copy;
  private static TransactionTemplate transaction;

  @BeforeAll
  static void start() {
    reader =
        Reader.start(
            TestPlatform.shared()
                .fresh()
                .arguments(Reader.NAME, "--spring.config.import=classpath:foundation.yaml"));
    copy = reader.getBean(ReferenceCopy.class);
    transaction = new TransactionTemplate(reader.getBean(PlatformTransactionManager.class));
  }

  @AfterAll
  static void stop() {
    reader.close();
  }

  @Test
  void aListenerHearsOfNewerVersionsAndNotOfAnOlderThatComesLate() {
    List<String> heard = new CopyOnWriteArrayList<>();
    copy.onChange(
        KIND,
        Country.class,
        (before, after) -> {
          if (after.code().equals("QA")) {
            heard.add((before == null ? "none" : before.languages()) + " -> " + after.languages());
          }
        });
    take("QA", 1, "lo");
    take("QA", 3, "vi");
    take("QA", 2, "th");
    assertThat(heard).containsExactly("none -> [lo]", "[lo] -> [vi]");
    assertThat(copy.entries(KIND, Country.class))
        .filteredOn(entry -> entry.code().equals("QA"))
        .extracting(ReferenceEntry::version)
        .containsExactly(1, 2, 3);
  }

  @Test
  void whatAListenerRefusesIsNotStored() {
    copy.onChange(
        KIND,
        Country.class,
        (before, after) -> {
          if (after.code().equals("QB")) {
            throw new IllegalStateException("the listener's own table is not there");
          }
        });
    assertThatThrownBy(() -> take("QB", 1, "lo")).isInstanceOf(IllegalStateException.class);
    assertThat(copy.version(KIND, Country.class, "QB", 1)).isEmpty();
  }

  @Test
  void whatIsTakenIsSeenAtOnceAndReplacesTheSameVersion() {
    take("QC", 1, "lo");
    assertThat(languages("QC")).containsExactly("lo");
    take("QC", 1, "my");
    assertThat(languages("QC")).containsExactly("my");
  }

  @Test
  void anEntryIsTakenInATransactionOnly() {
    assertThatThrownBy(() -> copy.take(TYPE, event("QD", 1, "lo")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aCopyIsWholeOnceItHasAsManyEntriesAsThereAreAndStaysSo() {
    take("QE", 1, "lo");
    int received = entries();
    takeCount(received + 1);
    assertThat(copy.isFilled()).as("one is still on its way").isFalse();
    take("QF", 1, "lo");
    assertThat(copy.isFilled()).isTrue();
    takeCount(received + 7);
    assertThat(copy.isFilled()).as("newer ones do not stop who works with the older").isTrue();
  }

  private static int entries() {
    return reader
        .getBean(JdbcClient.class)
        .sql("select count(*) from reference_entry")
        .query(Integer.class)
        .single();
  }

  private static void takeCount(int entries) {
    byte[] event = COUNT.encode(new CataloguePublished("ALL", entries, null, null));
    transaction.executeWithoutResult(
        status -> copy.take("saphan.directory.CataloguePublished", event));
  }

  private static List<String> languages(String code) {
    return copy.version(KIND, Country.class, code, 1).orElseThrow().body().languages();
  }

  private static void take(String code, int version, String language) {
    transaction.executeWithoutResult(status -> copy.take(TYPE, event(code, version, language)));
  }

  private static byte[] event(String code, int version, String language) {
    return CODEC.encode(
        new CountryPublished(
            code,
            version,
            null,
            null,
            new Names("Q", "ຄ", "ค"),
            List.of(language),
            null,
            false,
            "test",
            Trust.USUAL,
            null));
  }
}
