package org.saphan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.foundation.vault.LargeDocuments.Found;
import org.saphan.foundation.vault.Uploads.Finished;
import org.saphan.foundation.vault.Uploads.Upload;
import org.saphan.foundation.vault.Vault.DocumentDamaged;
import org.saphan.foundation.vault.Vault.OwnerErased;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.testkit.TestPlatform;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class LargeDocumentsIT {
  private static final int PART = Uploads.PART;

  private static Map<String, String> login;
  private static JdbcClient application;
  private static JdbcClient superuser;
  private static TransactionTemplate transaction;

  @TempDir private Path directory;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DataKeys keys =
      new DataKeys(
          application,
          KeyRing.read(Path.of(login.get("saphan.vault.key-file")), "mutual-assistance"),
          "mutual_assistance",
          meters);
  private final Vault vault = new Vault(application, keys);
  private final UUID owner = UUID.randomUUID();
  private final UUID document = UUID.randomUUID();
  private final byte[] bytes = random(2 * PART + 5);

  @BeforeAll
  static void start() {
    login = TestPlatform.shared().fresh().properties("mutual-assistance");
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
    superuser = JdbcClient.create(asOwner);
    application = JdbcClient.create(asApplication);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(asApplication));
  }

  @Test
  void partsInAnyOrderAndMoreThanOnceBecomeADocument() throws IOException {
    assertThat(begin(bytes))
        .hasValueSatisfying(upload -> {
          assertThat(upload.parts()).isEqualTo(3);
          assertThat(upload.missing()).containsExactly(1, 2, 3);
          assertThat(upload.length(2)).isEqualTo(PART);
          assertThat(upload.length(3)).isEqualTo(5);
          assertThat(upload.length(4)).isZero();
        });
    assertThat(send(3)).isTrue();
    assertThat(send(1)).isTrue();
    assertThat(send(1)).isTrue();
    assertThat(uploads().finish(owner, document))
        .hasValueSatisfying(no ->
            assertThat(no)
                .isInstanceOfSatisfying(
                    Finished.Incomplete.class,
                    incomplete -> assertThat(incomplete.upload().missing()).containsExactly(2)));
    // Another process goes on where the first was killed: nothing is known but what was kept.
    assertThat(uploads().find(owner, document).orElseThrow().missing()).containsExactly(2);
    assertThat(send(2)).isTrue();
    DocumentRef ref = done();

    assertThat(ref).isEqualTo(new DocumentRef(document, 1, sha256(bytes)));
    assertThat(done()).isEqualTo(ref);
    assertThat(vault.find(owner, document)).hasValue(ref);
    assertThat(vault.read(owner, document, 1)).isEmpty();
    Found found = found();
    found.check();
    assertThat(copy(found, 0, bytes.length - 1)).isEqualTo(bytes);
    assertThat(documents().isIntact(owner, ref)).isTrue();
  }

  @Test
  void anyRangeIsReadAlsoAcrossTheBorderOfAPart() throws IOException {
    whole();
    for (int[] range :
        List.of(
            new int[] {0, 0},
            new int[] {PART - 1, PART - 1},
            new int[] {PART - 1, PART},
            new int[] {PART, 2 * PART - 1},
            new int[] {5, 2 * PART + 4},
            new int[] {2 * PART + 4, 2 * PART + 4})) {
      found().check(range[0], range[1]);
      assertThat(copy(found(), range[0], range[1]))
          .isEqualTo(Arrays.copyOfRange(bytes, range[0], range[1] + 1));
    }
  }

  @Test
  void aWholeThatIsNotWhatWasAnnouncedMakesNoDocumentAndLeavesNothing() throws IOException {
    uploads().begin(owner, document, "video/mp4", bytes.length, "0".repeat(64));
    sendAll();
    assertThat(uploads().finish(owner, document)).containsInstanceOf(Finished.AnotherHash.class);
    assertThat(vault.find(owner, document)).isEmpty();
    assertThat(uploads().find(owner, document)).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(uploads().finish(owner, document)).isEmpty();
  }

  @Test
  void anotherContentUnderTheSameNumberOrIdIsRefusedAndSpoilsNothing() {
    begin(bytes);
    sendAll();
    assertThat(uploads().keep(owner, document, 1, new byte[PART])).isFalse();
    assertThat(uploads().begin(owner, document, "video/mp4", bytes.length, "0".repeat(64)))
        .isEmpty();
    assertThat(uploads().begin(owner, document, "video/mp4", 7, sha256(bytes))).isEmpty();
    assertThatThrownBy(() -> uploads().keep(owner, document, 3, new byte[6]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(done().sha256()).isEqualTo(sha256(bytes));
  }

  @Test
  void aChangedByteOnTheDiskIsFoundAndCounted() throws IOException {
    whole();
    Path second = files().stream().filter(file -> name(file).startsWith("2-")).findFirst().get();
    byte[] sealed = Files.readAllBytes(second);
    assertThat(new String(sealed)).doesNotContain(new String(bytes, PART, 16));
    sealed[1000] ^= 1;
    Files.write(second, sealed);

    assertThatThrownBy(() -> found().check()).isInstanceOf(DocumentDamaged.class);
    assertThatThrownBy(() -> found().check(PART, PART)).isInstanceOf(DocumentDamaged.class);
    assertThatThrownBy(
            () -> documents().isIntact(owner, new DocumentRef(document, 1, sha256(bytes))))
        .isInstanceOf(DocumentDamaged.class);
    assertThat(meters.counter("saphan.vault.damaged").count()).isEqualTo(3);
    found().check(0, PART - 1); // the parts before are sound
  }

  @Test
  void aPartThatIsGoneOrInThePlaceOfAnotherIsFound() throws IOException {
    whole();
    List<Path> files = files();
    Files.copy(files.get(0), files.get(1), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> found().check()).isInstanceOf(DocumentDamaged.class);
    Files.delete(files.get(1));
    assertThatThrownBy(() -> found().check()).isInstanceOf(DocumentDamaged.class);
  }

  @Test
  void aChangedRowIsFound() {
    DocumentRef ref = whole();
    superuser.sql("update document set sha256 = sha256('x') where owner = ?").param(owner).update();
    assertThatThrownBy(() -> found().check()).isInstanceOf(DocumentDamaged.class);
    assertThatThrownBy(() -> documents().isIntact(owner, ref)).isInstanceOf(DocumentDamaged.class);
    superuser.sql("update document set size = size - 1 where owner = ?").param(owner).update();
    assertThatThrownBy(() -> found().check(0, 0)).isInstanceOf(DocumentDamaged.class);
  }

  @Test
  void anErasedOwnersDocumentsAreGoneAndTheirRoomIsFreed() throws IOException {
    DocumentRef ref = whole();
    transaction.executeWithoutResult(status -> vault.erase(owner));
    assertThat(documents().find(owner, document)).isEmpty();
    assertThat(documents().isIntact(owner, ref)).isFalse();
    assertThat(vault.find(owner, document)).hasValue(ref);
    begin(bytes, UUID.randomUUID());
    assertThat(files()).hasSize(3);
    uploads().clean();
    assertThat(files()).isEmpty();
  }

  @Test
  void forAnErasedOwnerNothingNewIsKept() {
    whole();
    transaction.executeWithoutResult(status -> vault.erase(owner));
    UUID another = UUID.randomUUID();
    begin(bytes, another);
    assertThatThrownBy(() ->
            uploads().keep(owner, another, 3, Arrays.copyOfRange(bytes, 2 * PART, bytes.length)))
        .isInstanceOf(OwnerErased.class);
  }

  @Test
  void anAbandonedUploadIsCleanedAwayAndAFreshOneIsNot() throws IOException {
    begin(bytes);
    send(1);
    uploads(Duration.ofHours(1)).clean();
    assertThat(uploads().find(owner, document)).isPresent();
    uploads(Duration.ZERO).clean();
    assertThat(uploads().find(owner, document)).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(send(1)).isFalse();
  }

  @Test
  void whatIsReadyIsNotCleanedAway() throws IOException {
    whole();
    uploads(Duration.ZERO).clean();
    found().check();
    assertThat(files()).hasSize(3);
  }

  private java.util.Optional<Upload> begin(byte[] content) {
    return begin(content, document);
  }

  private java.util.Optional<Upload> begin(byte[] content, UUID docId) {
    return uploads().begin(owner, docId, "video/mp4", content.length, sha256(content));
  }

  private boolean send(int no) {
    int from = (no - 1) * PART;
    byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
    return uploads().keep(owner, document, no, part);
  }

  private void sendAll() {
    for (int no = 1; no <= 3; no++) {
      assertThat(send(no)).isTrue();
    }
  }

  private DocumentRef whole() {
    begin(bytes);
    sendAll();
    return done();
  }

  private DocumentRef done() {
    return ((Finished.Done) uploads().finish(owner, document).orElseThrow()).ref();
  }

  private Found found() {
    return documents().find(owner, document).orElseThrow();
  }

  private static byte[] copy(Found found, long from, long to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    found.copy(from, to, out);
    return out.toByteArray();
  }

  private Parts parts() {
    return new Parts(new FileStorage(directory), keys);
  }

  private LargeDocuments documents() {
    return new LargeDocuments(application, keys, parts(), vault);
  }

  private Uploads uploads() {
    return uploads(Duration.ofDays(7));
  }

  private Uploads uploads(Duration abandonedAfter) {
    return new Uploads(application, keys, parts(), documents(), transaction, abandonedAfter);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Vault.sha256(bytes));
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
