package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.Databases;
import org.saphan.platform.Platform;

/**
 * All that the demonstration plays, and what is left of it in every place where something is kept.
 */
class AllScenariosIT {
  /** The tracker shows after it what was sent. */
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

  /** What names and texts of the scenarios have in them. */
  private static final String PLANTED = "nobody has";

  private static final Needles NAMES = Needles.of(List.of(PLANTED));

  /** Something that is no secret. */
  private static final Needles PUBLISHED = Needles.of(List.of("PersonDecisionRecorded"));

  private static final List<String> VAULTS =
      List.of("mutual-assistance", "repatriation", "victim-referral");

  private static final Duration PATIENCE = TypedNode.PATIENCE;

  @TempDir Path data;
  @TempDir Path elsewhere;
  private NodeData kept;
  private TypedNode node;

  @BeforeEach
  void begin() {
    kept = new NodeData(data);
    node = new TypedNode(data);
  }

  @AfterEach
  void stop() throws Exception {
    node.command("Down").waitFor();
  }

  @Test
  void everyScenarioIsPlayedInTimeNobodyIsNamedAlsoInABackupAndItsDataAreNotOpenedAsReal()
      throws Exception {
    Process practice = node.up("--practice");
    Process demo = node.command("demo.Demo", "all");
    BufferedReader lines = demo.inputReader();
    String tablets = readUntil(lines, "G-07: ");
    theTrackerFollowsTheTablets(); // before months pass, in which some are erased
    new PerhapsOnePerson(kept).isProposedOfTwoTablets();
    String played = tablets + lines.readAllAsString();
    assertThat(demo.waitFor()).as("%s%n%s", played, TypedNode.errorOf(demo)).isZero();
    assertThat(played)
        .contains("G-02: ", "G-03: ", "G-04: ", "G-12: ", "G-15: ", "G-21: ", "G-07: ")
        .contains("G-10: ", "G-19: ")
        .contains("G-01: ", "G-05: ", "G-08: ", "G-13: ", "G-16: ", "33 lines taken, 0 refused")
        .contains("by itself: ReturnCaseClosed", "by itself: NoticeArrivalAfterEnd")
        .contains("by itself: ConsentStopConfirmed", "by itself: ReturnFollowUpLinked")
        .containsPattern("near, SHORT CHILDREN [A-Z]+: \\d+ of \\d+ free")
        .containsPattern("elsewhere, TRANSIT EVERY_AGE [A-Z]+: \\d+ of \\d+ free")
        .contains("D-I03 due", "BREACHED", "by itself: DetaineeReturnOverdue", "refused EXCLUDED")
        .doesNotContain(PLANTED);
    assertThat(between("Thailand sees its own notice", "In a browser", played))
        .contains("TOLD_RECEIVED", "TOLD_PLACED", "TOLD_FOLLOW_UP_ARRANGED", "NoticeRegistered")
        .doesNotContain("TOLD_CLOSED", "Victim", "Transit", "FollowUp", "MarkedVictim");
    Caller caller = new Caller(data);
    SharingStops sharing = new SharingStops(caller, kept);
    sharing.inTimeWhenTheScenarioIsPlayed();
    new PerhapsOnePerson(kept).isProposedOfNobodyElseThanOfTwoTabletsAndOfTwoOffices();
    theCaseHasTheEventsOfAllServices();
    new DisclosedName(caller, kept).goesToHerShelterAndToNobodyElse(PLANTED);
    sharing.inEveryServiceFiveSecondsLater();
    assertThat(kept.published()).anyMatch(PUBLISHED::areIn).noneMatch(NAMES::areIn);
    for (String service : Platform.SERVICES) {
      assertThat(kept.rowsWith(service, NAMES).values()).as(service).isNotEmpty().containsOnly(0);
    }
    assertThat(node.said("Verify").lines())
        .anyMatch(line -> line.matches("case-tracker: [1-9].* 0 differences"))
        .hasSize(4)
        .allMatch(line -> line.endsWith(" 0 differences"));
    whoIsErasedInOneVaultIsDroppedByTheOthers();
    aBackupNamesNobodyAndHasNoKeyBesideTheDocuments();
    practice.destroy();
    practice.waitFor();
    assertThat(kept.filesWith(NAMES)).isEmpty();
    assertThat(kept.filesWith(PUBLISHED)).as("the words would be found").isNotEmpty();
    Process real = node.command("Up");
    assertThat(real.waitFor()).isEqualTo(1);
    assertThat(TypedNode.errorOf(real)).contains("are of a practice node; add --practice");
    assertThat(Files.exists(data.resolve("postgresql/data/postmaster.pid"))).isFalse();
  }

  /** The months of the scenarios are enough for some who returned without a sign. */
  private void whoIsErasedInOneVaultIsDroppedByTheOthers() throws Exception {
    String vault = "repatriation";
    String erased = "select aggregate_id from history where event_type like '%RecordErased'";
    await().atMost(PATIENCE).until(() -> !kept.ask(vault, erased).isEmpty());
    String persons = "('" + String.join("', '", kept.ask(vault, erased)) + "')";
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(
                  kept.ask(
                      "case-tracker",
                      "select event_type from timeline_fact where service = 'repatriation' and"
                          + " person_ref in "
                          + persons))
              .isEmpty();
          assertThat(
                  kept.ask(
                      "case-tracker",
                      "select count(distinct person_ref) from timeline_erased where vault ="
                          + " 'repatriation' and person_ref in "
                          + persons))
              .as("each is only a number")
              .isEqualTo(
                  kept.ask(
                      vault,
                      "select count(*) from aggregate where id in "
                          + persons
                          + " and stage"
                          + " = 'ERASED'"));
          assertThat(
                  kept.ask(
                      "victim-referral",
                      "select person_ref from vault_of_person where vault = 'repatriation' and"
                          + " person_ref in "
                          + persons))
              .as("nobody waits for the word of a vault that keeps nothing")
              .isEmpty();
        });
  }

  private void aBackupNamesNobodyAndHasNoKeyBesideTheDocuments() throws Exception {
    Backup backup = new Backup(kept, elsewhere);
    Path database = backup.database();
    Path keys = backup.keys();
    Path documents = backup.documents();
    for (Path part : List.of(database, keys, documents)) {
      assertThat(NodeData.filesWith(part, NAMES)).as("named in %s", part).isEmpty();
    }
    assertThat(NodeData.filesWith(database, PUBLISHED)).as("the words would be found").isNotEmpty();
    for (String service : VAULTS) {
      String schema = Databases.schema(service);
      assertThat(database.resolve(schema).resolve("document")).isNotEmptyFile();
      assertThat(database.resolve(schema).resolve("data_key")).doesNotExist();
      assertThat(keys.resolve(schema + "_keys").resolve("data_key")).isNotEmptyFile();
    }
  }

  /** What is said up to the line that begins so, or to the end. */
  private static String readUntil(BufferedReader lines, String begin) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(begin)) {
        break;
      }
    }
    return said.toString();
  }

  private static String between(String first, String last, String text) {
    int begin = text.indexOf(first);
    return text.substring(begin, text.indexOf(last, begin));
  }

  /** G-13: from the last line of a tablet until all of them are seen, each once. */
  private void theTrackerFollowsTheTablets() throws Exception {
    String uploaded =
        " from timeline_fact where service = 'repatriation' and event_type in ('ReturneeArrived',"
            + " 'UnannouncedArrivalRecorded', 'FirstContactScreened') and case_ref in (select"
            + " case_ref from timeline_fact where fields::text like '%LA-BK-01%') and recorded_at"
            + " < (select max(recorded_at) from timeline_fact where event_type = 'NoticeCompleted'"
            + " and case_ref in (select case_ref from timeline_fact where fields::text like"
            + " '%LA-BK-01%'))";
    String count = "select count(distinct aggregate_id)" + uploaded;
    await().atMost(PATIENCE).until(() -> kept.ask("case-tracker", count).contains("55"));
    String seconds =
        kept.ask(
                "case-tracker",
                "select extract(epoch from max(received_at) - max(recorded_at))" + uploaded)
            .getFirst();
    Duration took = Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
    System.out.println("55 people over four tablets are seen after the last upload in " + took);
    assertThat(took).isLessThanOrEqualTo(SEEN_WITHIN);
  }

  private void theCaseHasTheEventsOfAllServices() throws Exception {
    for (String event : List.of("ConsentStopConfirmed", "ForeignIdentificationRecognised")) {
      List<String> services =
          kept.ask(
              "case-tracker",
              "select distinct service from timeline_fact where case_ref in (select case_ref from"
                  + " timeline_fact where event_type = '"
                  + event
                  + "')");
      assertThat(services).as(event).contains("repatriation", "victim-referral");
    }
    assertThat(
            kept.ask(
                "case-tracker",
                "select distinct service from timeline_fact where case_ref in (select case_ref from"
                    + " timeline_fact where event_type = 'MlaItemConsentWithdrawn')"))
        .containsAll(VAULTS);
  }
}
