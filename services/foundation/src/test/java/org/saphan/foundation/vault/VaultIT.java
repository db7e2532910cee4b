package org.saphan.foundation.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.vault.Vault.DocumentDamaged;
import org.saphan.foundation.vault.Vault.OwnerErased;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.TestPlatform;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class VaultIT {
  private static final String SERVICE = "mutual-assistance";
  private static final byte[] TEXT = "ຊື່ ແລະ ນາມສະກຸນ".getBytes(UTF_8);
  private static final Actor OFFICER =
      Actor.person(
          "user-7",
          new AgencyCode("LA-PPO-SV"),
          new CountryCode("LA"),
          Set.of(new Role("PROSECUTOR"), new Role("INVESTIGATOR")),
          Map.of());

  private static Map<String, String> login;
  private static JdbcClient application;
  private static JdbcClient owner;
  private static TransactionTemplate transaction;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Vault vault =
      new Vault(
          application,
          new DataKeys(
              application,
              KeyRing.read(Path.of(login.get("saphan.vault.key-file")), SERVICE),
              "mutual_assistance",
              meters));
  private final UUID person = UUID.randomUUID();
  private final UUID document = UUID.randomUUID();

  @BeforeAll
  static void start() {
    login = TestPlatform.shared().fresh().properties(SERVICE);
    var asOwner =
        new DriverManagerDataSource(
            login.get("spring.flyway.url"),
            login.get("spring.flyway.user"),
            login.get("spring.flyway.password"));
    Flyway.configure()
        .dataSource(asOwner)
        .locations("classpath:saphan/foundation/db")
        .placeholders(
            Map.of(
                "app", "mutual_assistance",
                "schema", "mutual_assistance",
                "keys", "mutual_assistance_keys"))
        .load()
        .migrate();
    var asApplication =
        new DriverManagerDataSource(
            login.get("spring.datasource.url"),
            login.get("spring.datasource.username"),
            login.get("spring.datasource.password"));
    owner = JdbcClient.create(asOwner);
    application = JdbcClient.create(asApplication);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(asApplication));
  }

  @Test
  void whatIsKeptIsReadAgain() {
    DocumentRef first = keep(1, TEXT);
    DocumentRef second = keep(2, new byte[0]);

    assertThat(vault.read(person, document, 1)).hasValue(TEXT);
    assertThat(vault.read(person, document, 2)).hasValue(new byte[0]);
    assertThat(first.sha256())
        .isEqualTo(
            application
                .sql("select encode(sha256(?), 'hex')")
                .param(TEXT)
                .query(String.class)
                .single());
    assertThat(vault.find(person, document)).hasValue(second);
  }

  @Test
  void whatWasNeverKeptIsNotFound() {
    assertThat(vault.read(person, document, 1)).isEmpty();
    assertThat(vault.find(person, document)).isEmpty();
    assertThat(vault.isErased(person)).isFalse();
  }

  @Test
  void theDatabaseHoldsNoPlainText() {
    keep(1, TEXT);
    String sealed =
        application
            .sql("select encode(sealed, 'hex') from document where owner = ?")
            .param(person)
            .query(String.class)
            .single();
    assertThat(sealed).doesNotContain(HexFormat.of().formatHex(TEXT).substring(0, 12));
  }

  @Test
  void theLargestDocumentIsKeptAndOneByteMoreIsNot() {
    keep(1, new byte[Vault.MAX_DOCUMENT]);
    assertThat(vault.read(person, document, 1).orElseThrow()).hasSize(Vault.MAX_DOCUMENT);
    assertThatThrownBy(() -> keep(2, new byte[Vault.MAX_DOCUMENT + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update document set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)",
        "update document set sealed = substring(sealed from 1 for 20)",
        "update document set sealed = ''",
        "update document set sha256 = sha256('another')",
        "update document set media_type = 'text/html'",
        "update mutual_assistance_keys.data_key set wrapped = set_byte(wrapped, 20,"
            + " get_byte(wrapped, 20) # 1)",
        "update mutual_assistance_keys.data_key set wrapped = ''",
      })
  void aChangedByteIsFoundAndCounted(String change) {
    byte[] text = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    keep(1, text);
    owner.sql(change + " where owner = ?").param(person).update();
    assertThatThrownBy(() -> vault.read(person, document, 1)).isInstanceOf(DocumentDamaged.class);
    assertThat(meters.counter("saphan.vault.damaged").count()).isEqualTo(1);
  }

  @Test
  void aDocumentCannotBePassedOffAsAnother() {
    keep(1, TEXT);
    UUID other = UUID.randomUUID();
    owner.sql("update document set doc_id = ? where owner = ?").params(other, person).update();
    assertThatThrownBy(() -> vault.read(person, other, 1)).isInstanceOf(DocumentDamaged.class);
  }

  @Test
  void anErasedOwnerIsNeitherReadNorKeptAgainAndItsReferencesStay() {
    DocumentRef reference = keep(1, TEXT);
    transaction.executeWithoutResult(status -> vault.erase(person));

    assertThat(vault.read(person, document, 1)).isEmpty();
    assertThat(vault.isErased(person)).isTrue();
    assertThat(vault.find(person, document)).hasValue(reference);
    assertThatThrownBy(() -> keep(2, TEXT)).isInstanceOf(OwnerErased.class);
  }

  @Test
  void erasingOneOwnerLeavesTheOthers() {
    keep(1, TEXT);
    transaction.executeWithoutResult(status -> vault.erase(UUID.randomUUID()));
    assertThat(vault.read(person, document, 1)).hasValue(TEXT);
  }

  @Test
  void anErasureThatIsRolledBackErasesNothing() {
    keep(1, TEXT);
    transaction.executeWithoutResult(status -> {
      vault.erase(person);
      status.setRollbackOnly();
    });
    assertThat(vault.read(person, document, 1)).hasValue(TEXT);
  }

  @Test
  void nothingChangesOutsideOfATransaction() {
    assertThatThrownBy(() -> vault.keep(person, document, 1, "text/plain", TEXT))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.erase(person)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void twoFirstDocumentsOfOneOwnerAtOnceShareOneKey() throws Exception {
    var bothStarted = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int version = 1; version <= 2; version++) {
        int number = version;
        threads.submit(() ->
            transaction.executeWithoutResult(status -> {
              bothStarted.countDown();
              await(bothStarted);
              vault.keep(person, document, number, "text/plain", TEXT);
            }));
      }
    }
    assertThat(vault.read(person, document, 1)).hasValue(TEXT);
    assertThat(vault.read(person, document, 2)).hasValue(TEXT);
  }

  @Test
  void aReadForAPersonIsWrittenDownAlsoWhereNothingIsFound() {
    keep(1, TEXT);
    assertThat(vault.readFor(OFFICER, "LA-MLA-2026-000001-5", person, document, 1))
        .hasValueSatisfying(read -> {
          assertThat(read.bytes()).isEqualTo(TEXT);
          assertThat(read.mediaType()).isEqualTo("text/plain");
        });
    assertThat(vault.readFor(OFFICER, "LA-MLA-2026-000001-5", person, document, 9)).isEmpty();
    List<Map<String, Object>> reads =
        application
            .sql("select * from vault_read where owner = ? order by id")
            .param(person)
            .query()
            .listOfRows();
    assertThat(reads).extracting(read -> read.get("version")).containsExactly(1, 9);
    assertThat(reads.getFirst())
        .containsEntry("reader_user", "user-7")
        .containsEntry("reader_agency", "LA-PPO-SV")
        .containsEntry("reader_roles", "INVESTIGATOR,PROSECUTOR")
        .containsEntry("doc_id", document)
        .containsEntry("reason", "LA-MLA-2026-000001-5")
        .containsKey("read_at");
  }

  @Test
  void aReasonHasALimit() {
    keep(1, TEXT);
    assertThat(read("r".repeat(Vault.MAX_REASON))).isPresent();
    assertThatThrownBy(() -> read("r".repeat(Vault.MAX_REASON + 1)))
        .isInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update document set media_type = ''",
        "delete from document",
        "truncate document",
        "update vault_read set reason = ''",
        "delete from vault_read",
        "truncate vault_read",
        "update mutual_assistance_keys.data_key set wrapped = ''",
        "truncate mutual_assistance_keys.data_key",
        "create table mutual_assistance_keys.mine (x int)",
        "drop table document",
        "alter table document disable trigger all",
      })
  void theApplicationRoleMayNotDoMoreThanItNeeds(String statement) {
    assertThatThrownBy(() -> application.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  private java.util.Optional<Vault.Document> read(String reason) {
    return vault.readFor(OFFICER, reason, person, document, 1);
  }

  private DocumentRef keep(int version, byte[] bytes) {
    return transaction.execute(
        status -> vault.keep(person, document, version, "text/plain", bytes));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
