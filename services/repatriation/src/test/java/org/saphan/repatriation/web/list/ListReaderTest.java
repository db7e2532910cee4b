package org.saphan.repatriation.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saphan.foundation.web.sheet.Fault;
import org.saphan.foundation.web.sheet.Sheet;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.web.list.ListReader.Found;

class ListReaderTest {
  private static final String HEADER =
      "issuerCountry,issuerAgency,issuerReference,issuerDate,noticeKind,track,returningCountry,"
          + "plannedHandoverAt,checkpoint,lineId,name,otherName,sex,birth,ageBand,child\n";
  private static final String FIRST =
      "TH,TH-IMM-BUREAU,พม 0305/1234,20/11/2569,DEPORTATION_LIST,DEPORTATION_LISTED,TH,"
          + "25/11/2569 15:00,LA-VT-01,1,นาง แก้ว  วงศ์,ແກ້ວ ວົງ,FEMALE,15/03/2550,,\n";
  private static final String SECOND = ",,,,,,,,,2,Somsak Dee,,MALE,2000,,\n";

  private static Found read(String text) {
    return ListReader.read(Sheet.read(text.getBytes(StandardCharsets.UTF_8), ListColumn.values()));
  }

  @Test
  void aListBecomesOneNoticeWithEverybodyAsWritten() {
    RegisterNotice notice = read(HEADER + FIRST + SECOND).notice().orElseThrow();
    assertThat(notice.plannedHandoverAt()).isEqualTo("2026-11-25T08:00:00Z");
    assertThat(notice.issuerDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(notice.originalDateText()).isEqualTo("20/11/2569");
    assertThat(notice.counts().total()).isEqualTo(2);
    assertThat(notice.counts().female()).isEqualTo(1);
    assertThat(notice.counts().children()).isZero();
    ListedPerson first = notice.lines().getFirst();
    assertThat(first.names())
        .extracting(name -> name.text() == null ? "" : name.text().value())
        .containsExactly("นาง แก้ว  วงศ์", "ແກ້ວ ວົງ");
    assertThat(first.birth()).isNotNull();
    assertThat(first.ageBand()).isEqualTo(AgeBand.A18_24);
    assertThat(notice.lines().getLast().ageBand()).isEqualTo(AgeBand.A25_34);
  }

  @Test
  void oneFaultyLineKeepsTheWholeListOut() {
    Found found = read(HEADER + FIRST + SECOND.replace("MALE", "MAN"));
    assertThat(found.notice()).isEmpty();
    assertThat(found.faults()).containsExactly(List.of(), List.of(new Fault("sex", "BAD_VALUE")));
  }

  @Test
  void whatIsMissingOfTheWholeStandsAtTheFirstLine() {
    Found found = read(HEADER + FIRST.replace("LA-VT-01", "") + SECOND);
    assertThat(found.faults().getFirst()).containsExactly(new Fault("checkpoint", "REQUIRED"));
    assertThat(read(HEADER + FIRST.replace("25/11/2569 15:00", "")).faults().getFirst())
        .containsExactly(new Fault("plannedHandoverAt", "REQUIRED"));
  }

  @Test
  void linesThatContradictEachOtherAboutTheWholeAreNamed() {
    Found found = read(HEADER + FIRST + SECOND.replaceFirst("^", "MM"));
    assertThat(found.faults().getLast()).containsExactly(new Fault("issuerCountry", "DIFFERS"));
  }

  @Test
  void whoseAgeNobodyKnowsIsCalledChildOrAdultByAPerson() {
    String unknown = SECOND.replace("2000", "");
    assertThat(read(HEADER + FIRST + unknown).faults().getLast())
        .containsExactly(new Fault("child", "REQUIRED"));
    String presumed = unknown.replace("MALE,,,", "MALE,,,PRESUMED");
    ListedPerson person = read(HEADER + FIRST + presumed).notice().orElseThrow().lines().getLast();
    assertThat(person.child()).isEqualTo(ChildFlag.PRESUMED);
    assertThat(person.ageBand()).isEqualTo(AgeBand.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "25/11/2551, A15_17",
    "24/11/2551, A18_24",
    "2008, A15_17", // of a year only, the younger age
    "2007, A18_24",
    "2551, A15_17",
    "1950, A55P"
  })
  void theAgeIsThatOfTheDayOfHandover(String birth, AgeBand band) {
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(ListedAge.band(birth, day)).hasValue(band);
  }

  @ParameterizedTest
  @CsvSource({"62", "about 30", "2600", "31/02/2550", "5"})
  void wordsThatMayMeanTwoThingsAreNotGuessed(String birth) {
    assertThat(ListedAge.band(birth, LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @Test
  void aListIsKnownByWhatItSaysWhateverTheOrderOfItsColumnsAndAfterARestart() {
    Sheet sheet = sheet("lineId,sex,child\n1,FEMALE,NO\n");
    assertThat(sheet("child,lineId,sex\nNO,1,FEMALE\n"))
        .extracting(ListImport::content)
        .isEqualTo(ListImport.content(sheet));
    assertThat(new String(ListImport.content(sheet), StandardCharsets.UTF_8))
        .startsWith("issuerCountry,issuerAgency,issuerReference")
        .contains("\"1\",\"\",\"\",\"FEMALE\",\"\",\"\",\"NO\"");
  }

  private static Sheet sheet(String text) {
    return Sheet.read(text.getBytes(StandardCharsets.UTF_8), ListColumn.values());
  }
}
