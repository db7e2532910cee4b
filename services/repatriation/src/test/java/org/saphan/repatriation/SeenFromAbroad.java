package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.ReturnCases.HOST;

import java.util.List;
import java.util.Optional;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** What the sending State is shown of a return by this service itself: its API and its pages. */
final class SeenFromAbroad {
  private static final List<String> ROLES =
      List.of("HOST_CASE_OFFICER", "NOTICE_ISSUER", "CASE_MEETING");

  /** The beginning of the number of a return. */
  private static final String REFERENCE = "LA-RET-";

  /** Houses, helpers, where she goes, and whoever or whatever would tell it. */
  private static final String[] NEVER = {
    "LA-MOLSW-TC",
    "NGO-VFI",
    "LA-DLSW-SV",
    "destinationProvince",
    "consents",
    "facility",
    "TransitStayStarted",
    "ReturneeArrived",
    "FamilyAssessmentRecorded"
  };

  private final ReturnCases cases;
  private final String one;

  SeenFromAbroad(ReturnCases cases, String one) {
    this.cases = cases;
    this.one = one;
  }

  /**
   * After the border.
   *
   * @param truly the stage that this State sees
   */
  void onlyThatSheCame(String truly) {
    Person desk = cases.as("LA-MOLSW-DSW", "DSW_DESK");
    assertThat(whatIsAnswered(desk)).contains(NEVER).contains(truly);
    assertThat(row(desk, "?stage=" + truly)).isPresent();
    for (String role : ROLES) {
      Person reader = cases.as(HOST, role);
      assertThat(reader.sees(one).accepted().stage()).isEqualTo("ARRIVED");
      assertThat(reader.sees(one).body().path("deadlines").size()).isZero();
      assertThat(whatIsAnswered(reader))
          .doesNotContain(NEVER)
          .contains("ReturnCaseOpened", "ReturnScheduled", "OutcomeSent", "\"RECEIVED\"");
      assertThat(row(reader, "?stage=ARRIVED&holderRole=DSW_DESK&overdue=false")).isPresent();
      assertThat(row(reader, "?stage=" + truly)).isEmpty();
      assertThat(row(reader, "?holderAgency=LA-DLSW-SV")).isEmpty();
      reader.sees(one + "/reads").refused(404, "NOT_FOUND");
    }
    itsPages(desk);
  }

  /** That somebody receives her is told, but not where. */
  void theReception(String notice) {
    String history = notice + "/history";
    assertThat(cases.as("LA-MOLSW-DSW", "DSW_DESK").sees(history).accepted().body().toString())
        .contains("ReceptionConfirmed", "LA-MOLSW-TC");
    assertThat(cases.as(HOST, "NOTICE_ISSUER").sees(history).accepted().body().toString())
        .contains("ReceptionConfirmed", "femaleOfficers")
        .doesNotContain("LA-MOLSW-TC");
  }

  private String whatIsAnswered(Person reader) {
    return reader.sees(one).accepted().body().toString()
        + reader.sees(one + "/history").accepted().body()
        + row(reader, "").orElseThrow();
  }

  private void itsPages(Person desk) {
    Person abroad = cases.as(HOST, "HOST_CASE_OFFICER");
    String[] hidden = {"Village Focus International", "Those who may help", "Family assessed"};
    String[] more = {"LA-MOLSW-TC", "In transit care", "Province of destination"};
    assertThat(desk.reads(one, "en")).contains(hidden).contains(more).contains("Stage");
    assertThat(abroad.reads(one, "en"))
        .contains("Outcome told to the former host State")
        .doesNotContain(hidden)
        .doesNotContain(more);
    String list = abroad.reads("/returns", "en");
    assertThat(list.substring(list.indexOf("<tbody>")))
        .contains("Arrived", one)
        .doesNotContain("In transit care", "Placed", "Savannakhet");
    assertThat(desk.reads(one + "/first-contact", "en")).contains(REFERENCE);
    assertThat(abroad.reads(one + "/first-contact", "en")).doesNotContain(REFERENCE);
  }

  private Optional<JsonNode> row(Person reader, String query) {
    return reader.sees("/returns" + query).accepted().body().path("rows").values().stream()
        .filter(row -> one.endsWith("/" + row.path("id").asString()))
        .findFirst();
  }
}
