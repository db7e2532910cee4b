package org.saphan.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.CalendarPublished;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.Channel;
import org.saphan.directory.entry.CheckpointPublished;
import org.saphan.directory.entry.Confidence;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.ProvincePublished;
import org.saphan.directory.entry.RefusalGround;
import org.saphan.directory.inspection.Located;
import org.saphan.lifecycle.Role;

/** The shipped data against the law's tables and chapters. */
class ShippedDataTest {
  private static final List<Located<?>> SHIPPED = DataFiles.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void noAgencyHasARoleThatTheTableDoesNotGiveIt() {
    List<String[]> table = law("roles.csv");
    for (AgencyPublished agency : all(AgencyPublished.class)) {
      Set<String> allowed =
          table.stream()
              .filter(row -> matches(row[1], agency.code()))
              .map(row -> row[0])
              .collect(Collectors.toSet());
      assertThat(agency.roles()).as(agency.code()).extracting(Role::code).isSubsetOf(allowed);
    }
  }

  @Test
  void everyRoleOfTheTableIsHeldBySomeAgency() {
    Set<String> held =
        all(AgencyPublished.class).stream()
            .flatMap(agency -> agency.roles().stream())
            .map(Role::code)
            .collect(Collectors.toSet());
    held.add(Role.SYSTEM.code());
    assertThat(held)
        .isEqualTo(law("roles.csv").stream().map(row -> row[0]).collect(Collectors.toSet()));
  }

  @Test
  void everyAgencyThatTheTableNamesInFullIsThere() {
    Set<String> codes =
        all(AgencyPublished.class).stream().map(Entry::code).collect(Collectors.toSet());
    assertThat(codes)
        .containsAll(
            law("roles.csv").stream()
                .map(row -> row[1])
                .filter(agency -> !agency.endsWith("*"))
                .toList());
  }

  @Test
  void theCodesAreThoseOfTheTable() {
    assertThat(names(Channel.values())).isEqualTo(codes("Channel"));
    assertThat(names(RefusalGround.values())).isEqualTo(codes("RefusalGround"));
    Set<String> calendars =
        all(CalendarPublished.class).stream().map(Entry::code).collect(Collectors.toSet());
    calendars.add("CALENDAR_DAYS");
    assertThat(calendars).isEqualTo(codes("Calendar"));
    assertThat(all(LegalBasisProfilePublished.class))
        .extracting(LegalBasisProfilePublished::code)
        .containsExactlyInAnyOrderElementsOf(codes("LegalBasis"));
  }

  @Test
  void laoPdrHasAnotherCentralAuthorityUnderTheTreatyWithChina() {
    assertThat(authority("LA-CN_LA_1999").agency()).hasToString("LA-MOJ-DIC");
    assertThat(authority("LA-ASEAN_MLAT").agency()).hasToString("LA-OSPP");
    assertThat(authority("LA-VN_LA_2020").agency()).hasToString("LA-OSPP");
  }

  @Test
  void whatNobodyToldUsIsMarkedAsAssumed() {
    assertThat(authority("LA-UNTOC_18").confidence()).isEqualTo(Confidence.ASSUMED);
    assertThat(authority("LA-RECIPROCITY").confidence()).isEqualTo(Confidence.ASSUMED);
    assertThat(authority("LA-UNTOC_18").channel()).isEqualTo(Channel.DIPLOMATIC);
  }

  @Test
  void everyLaoDivisionIsThereAndEveryThaiOneAlongTheBorder() {
    assertThat(all(ProvincePublished.class))
        .extracting(province -> province.country().value())
        .filteredOn("LA"::equals)
        .hasSize(18);
    assertThat(all(ProvincePublished.class)).hasSize(18 + 12);
  }

  @Test
  void theListOfCheckpointsIsWhole() {
    assertThat(all(CheckpointPublished.class))
        .filteredOn(checkpoint -> !checkpoint.code().endsWith("-XX"))
        .hasSize(38);
  }

  @Test
  void theCalendarsHoldAllDatedRows() {
    assertThat(all(CalendarPublished.class).stream().mapToInt(each -> each.days().size()).sum())
        .isEqualTo(142);
  }

  private static CentralAuthorityPublished authority(String code) {
    return all(CentralAuthorityPublished.class).stream()
        .filter(authority -> authority.code().equals(code) && authority.holdsOn(TODAY))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Entry> List<T> all(Class<T> kind) {
    return SHIPPED.stream()
        .map(Located::entry)
        .filter(kind::isInstance)
        .<T>map(kind::cast)
        .toList();
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> codes(String name) {
    return law("codes.csv").stream()
        .filter(row -> row[0].equals(name))
        .map(row -> row[1])
        .collect(Collectors.toSet());
  }

  private static boolean matches(String pattern, String agency) {
    return pattern.endsWith("-*")
        ? agency.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(agency);
  }

  /** The rows without the heading; only the columns before any quoted one are right. */
  private static List<String[]> law(String table) {
    String resource = "/saphan/law/" + table;
    try (InputStream in = ShippedDataTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
