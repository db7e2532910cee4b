package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.web.Commands;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;

/** The day of a checkpoint in a browser: whoever opens its pages finds words and no codes. */
class BorderPagesIT {
  private static final List<String> LANGUAGES = List.of("lo", "th", "en");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

  private static Story story;
  private static Person officer;
  private static Person supervisor;
  private static String notice;
  private static List<String> returns;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    officer = story.person("mala", "LA-IMM-LA-BK-01", "CHECKPOINT_OFFICER");
    supervisor = story.person("xaysana", "LA-IMM-LA-BK-01", "CHECKPOINT_SUPERVISOR");
    notice = "/notices/" + supervisor.does("/notices/register-notice", list()).accepted().id();
    returns =
        supervisor.sees(notice + "/history").body().findValuesAsString("returnId").stream()
            .map(id -> "/returns/" + id)
            .toList();
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static Map<String, Object> list() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String child : List.of("NO", "YES", "NO")) {
      lines.add(
          Map.of(
              "lineId",
              "no " + (lines.size() + 1),
              "sex",
              "MALE",
              "ageBand",
              child.equals("NO") ? "A25_34" : "A12_14",
              "child",
              child,
              "identification",
              "NOT_SCREENED",
              "returnMode",
              "DEPORTED",
              "receptionGroups",
              List.of(),
              "names",
              List.of(Map.of("text", "ທ້າວ ທົດສອບ"))));
    }
    Map<String, Object> list = new HashMap<>();
    list.put("noticeKind", "DEPORTATION_LIST");
    list.put("track", "DEPORTATION_LISTED");
    list.put("returningCountry", "TH");
    list.put(
        "plannedHandoverAt",
        Instant.now().plus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS).toString());
    list.put("checkpoint", "LA-BK-01");
    list.put("counts", Map.of("total", 3));
    list.put("lines", lines);
    list.put("issuerCountry", "TH");
    list.put("issuerAgency", "TH-RTP-IB");
    list.put("issuerReference", "ตม 0029/33");
    list.put("issuerDate", "2026-11-01");
    return list;
  }

  /** Nobody of it is expected by name, so that it changes no list. */
  private static Map<String, Object> call() {
    Map<String, Object> call = new HashMap<>(list());
    call.put("noticeKind", "URGENT_ARRIVAL");
    call.put("lines", List.of());
    call.put("issuerReference", "ตม 0029/34");
    return call;
  }

  @Test
  void everyListFormAndPageIsWorded() {
    Person everybody =
        story.person("everybody", "LA-IMM-LA-BK-01", "CHECKPOINT_OFFICER", "CHECKPOINT_SUPERVISOR");
    List<String> paths = new ArrayList<>(List.of("/today", "/arrivals", "/imports"));
    for (Binding<?, ?, ?> binding : story.bean(Bindings.class).all()) {
      String list = "/" + binding.lifecycle().collection();
      Commands commands = new Commands(binding.lifecycle());
      paths.add(list);
      commands.creating().keySet().forEach(form -> paths.add(list + "/" + form));
      List.of(notice, returns.getFirst()).stream()
          .filter(one -> one.startsWith(list + "/"))
          .forEach(one -> {
            paths.add(one);
            commands.others().keySet().forEach(form -> paths.add(one + "/" + form));
          });
    }
    paths.add(returns.getFirst() + "/first-contact");
    assertThat(paths).hasSizeGreaterThan(50).allSatisfy(path -> opens(everybody, path));
  }

  private static void opens(Person person, String path) {
    double before = missing();
    for (String language : LANGUAGES) {
      assertThat(person.reads(path, language)).as(path).contains("<h1>");
    }
    assertThat(missing()).as("texts missing on %s", path).isEqualTo(before);
  }

  private static double missing() {
    return story.bean(MeterRegistry.class).find("saphan.texts.missing").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void whoIsExpectedComesWithOneClickIsAskedTenQuestionsAndMovesDownTheList() {
    String today = supervisor.reads("/today", "en");
    assertThat(today)
        .contains("of them children: 1", "Reception is not confirmed", "/acknowledge-notice");
    assertThat(supervisor.reads("/today", "lo")).contains("ໜັງສືແຈ້ງຂອງມື້ນີ້");

    String child = returns.get(1);
    String before = officer.reads("/arrivals", "en");
    assertThat(before).contains("Arrived: 0", "Expected until tomorrow night: 3", "no 2");
    String form = "key=" + UUID.randomUUID();
    officer.sends("/arrivals" + child.replace("/returns", ""), form);
    officer.sends("/arrivals" + child.replace("/returns", ""), form);
    assertThat(officer.sees(child).stage()).isEqualTo("ARRIVED");
    officer.sends("/arrivals" + returns.get(2).replace("/returns", ""), "key=" + UUID.randomUUID());
    String after = officer.reads("/arrivals", "en");
    assertThat(after).contains("Arrived: 2", "Expected until tomorrow night: 1");
    assertThat(after.indexOf(child))
        .as("the child first")
        .isLessThan(after.indexOf(returns.get(2)));
    assertThat(officer.sees(child + "/history").body().findValuesAsString("eventType"))
        .filteredOn(type -> type.endsWith("ReturneeArrived"))
        .hasSize(1);

    String page = officer.reads(child + "/first-contact", "lo");
    assertThat(page).contains("F10.", "ເຈົ້າອາຍຸຈັກປີແລ້ວ", "value=\"DONT_KNOW\"");
    String answers =
        "key=%s&separated=true&private=true&LANGUAGE=YES&F1=NO&F2=NO&F3=NO&F4=YES&F5=YES&F6=NO"
            + "&F7=NO&F8=NO&F9=NO&observations=O5&needGroups=SHELTER&F10=";
    String key = key(page);
    assertThat(officer.sends(child + "/first-contact", answers.formatted(key) + "old"))
        .as("an age in words is asked again, with what was entered")
        .contains("role=\"alert\"", "value=\"old\"")
        .containsPattern("name=\"F4\" value=\"YES\" checked");
    officer.sends(child + "/first-contact", answers.formatted(key) + "14");
    assertThat(officer.sees(child).stage()).isEqualTo("SCREENED");
    String result = officer.reads(child + "/first-contact?done=1", "en");
    assertThat(result).contains("/request-referral").doesNotContain("name=\"F1\"");
    assertThat(officer.sees(child).body().at("/details/screen/outcome").asString())
        .as("of a child who is not paid the means are not asked")
        .isEqualTo("INDICATORS");
  }

  private static String key(String page) {
    Matcher found = KEY.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void whoReceivesThemIsLedFromTheNoticeToTheFreeBedsAndNobodyElse() {
    String own = "/notices/" + supervisor.does("/notices/register-notice", call()).accepted().id();
    String link = "/repatriation" + own + "/free-beds";
    supervisor.does(own + "/acknowledge-notice", Map.of()).accepted();
    supervisor
        .does(
            own + "/confirm-reception",
            Map.of("beds", 0, "femaleOfficers", 2, "interpreters", List.of()))
        .accepted();
    Person desk = story.person("noy", "LA-MOLSW-DSW", "DSW_DESK");
    for (Person one : List.of(supervisor, desk)) {
      assertThat(one.reads(own, "en")).contains(link, "Free beds by type");
      assertThat(one.isLedTo(own + "/free-beds"))
          .isEqualTo("/victim-referral/free-beds?checkpoint=LA-BK-01");
    }
    Person issuer = story.person("issuer", "TH-RTP-IB", "NOTICE_ISSUER");
    assertThat(issuer.reads(own, "en")).doesNotContain("nothing here");
    for (Person one : List.of(issuer, officer)) {
      assertThat(one.reads(own, "en")).doesNotContain("free-beds");
      assertThat(one.reads(own + "/free-beds", "en")).contains("nothing here");
    }
    supervisor.does(own + "/complete-notice", Map.of()).accepted();
    assertThat(supervisor.reads(own, "en")).as("it has ended").doesNotContain("free-beds");
  }

  @Test
  void anotherCheckpointSeesNothingOfThisDay() {
    Person elsewhere = story.person("keo", "LA-IMM-LA-VT-01", "CHECKPOINT_OFFICER");
    assertThat(elsewhere.reads("/today", "en")).contains("Nobody is announced");
    assertThat(elsewhere.reads("/arrivals", "en")).contains("Expected until tomorrow night: 0");
    assertThat(elsewhere.reads(returns.getFirst() + "/first-contact", "en"))
        .contains("nothing here");
    elsewhere.sends(
        "/arrivals" + returns.getFirst().replace("/returns", ""), "key=" + UUID.randomUUID());
    assertThat(officer.sees(returns.getFirst()).stage()).isEqualTo("SCHEDULED");
  }
}
