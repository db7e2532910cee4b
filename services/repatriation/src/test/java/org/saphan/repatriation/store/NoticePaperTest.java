package org.saphan.repatriation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.notice.NoticePart.CorrectedPerson;
import org.saphan.repatriation.notice.NoticePart.WrittenName;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;

/** Which papers say the same. */
class NoticePaperTest {
  /** No key: a test wants to see what is hashed. */
  private static final NoticePaper.Keyed PLAIN = words -> words;

  private static final Instant PLANNED = Instant.parse("2026-11-12T08:00:00Z");

  private static NoticePaper.Head head(Instant planned, int total) {
    return new NoticePaper.Head(
        NoticeKind.DEPORTATION_LIST,
        Track.DEPORTATION_LISTED,
        new CountryCode("TH"),
        planned,
        LaosAtTheBorder.BRIDGE,
        total);
  }

  private static CorrectedPerson person(String line, @Nullable String birth, String... names) {
    return new CorrectedPerson(
        new NoticeReference(line),
        null,
        null,
        Sex.FEMALE,
        AgeBand.A25_34,
        ChildFlag.NO,
        null,
        Identification.NOT_SCREENED,
        Arrays.stream(names).map(name -> new WrittenName(new PrivateText(name))).toList(),
        birth == null ? null : new PrivateText(birth),
        null,
        null);
  }

  private static NoticePaper paper(CorrectedPerson... people) {
    return NoticePaper.of(head(PLANNED, 2), List.of(people), PLAIN, null, null);
  }

  private static String hash(CorrectedPerson... people) {
    return paper(people).contentHash(PLAIN);
  }

  @Test
  void theOrderOfLinesAndNamesMakesNoOtherPaper() {
    assertThat(hash(person("1", null, "Khamla", "Noy"), person("2", null, "Dao")))
        .isEqualTo(hash(person("2", null, "Dao"), person("1", null, "Noy", "Khamla")));
  }

  @Test
  void aBuddhistYearIsTheChristianOne() {
    assertThat(hash(person("1", "12/05/2540"))).isEqualTo(hash(person("1", "12/05/1997")));
    assertThat(hash(person("1", "2400"))).isEqualTo(hash(person("1", "1857")));
    assertThat(hash(person("1", "2399"))).isNotEqualTo(hash(person("1", "1856")));
    assertThat(hash(person("1", "12/05/2541"))).isNotEqualTo(hash(person("1", "12/05/1997")));
  }

  @Test
  void lettersSpacesAndFormsOfOneNameMakeNoOtherPaper() {
    assertThat(hash(person("1", null, " khamla  Vong ")))
        .isEqualTo(hash(person("1", null, "KHAMLA VONG")));
    assertThat(hash(person("1", null, "นำ"))).isEqualTo(hash(person("1", null, "นํา")));
  }

  @Test
  void whatIsKnownHereOnlyIsNoPartOfThePaper() {
    CorrectedPerson line = person("1", null, "Noy");
    assertThat(hash(line.withPersonRef(new UUID(1, 1)).withReturnId(new UUID(2, 2))))
        .isEqualTo(hash(line));
  }

  @Test
  void anythingElseMakesAnotherPaper() {
    CorrectedPerson line = person("1", "1997", "Noy");
    String same = hash(line);
    assertThat(hash(line.withSex(Sex.MALE))).isNotEqualTo(same);
    assertThat(hash(line.withAgeBand(AgeBand.A18_24))).isNotEqualTo(same);
    assertThat(hash(line.withChild(ChildFlag.PRESUMED))).isNotEqualTo(same);
    assertThat(hash(line.withLineId(new NoticeReference("2")))).isNotEqualTo(same);
    assertThat(hash(line.withDestinationProvince(LaosAtTheBorder.SAVANNAKHET))).isNotEqualTo(same);
    assertThat(hash(line.withIdentification(Identification.PRESUMED_ABROAD))).isNotEqualTo(same);
    assertThat(hash(line.withDocument(new PrivateText("P1")))).isNotEqualTo(same);
    assertThat(hash(line.withReceptionNeeds(List.of(new PrivateText("ramp"))))).isNotEqualTo(same);
    assertThat(hash(person("1", "1997", "Noi"))).isNotEqualTo(same);
    List<CorrectedPerson> one = List.of(line);
    assertThat(
            NoticePaper.of(head(PLANNED.plusMillis(1), 2), one, PLAIN, null, null)
                .contentHash(PLAIN))
        .isNotEqualTo(same);
    assertThat(NoticePaper.of(head(PLANNED, 3), one, PLAIN, null, null).contentHash(PLAIN))
        .isNotEqualTo(same);
  }

  @Test
  void aCorrectionMakesThePaperThatCouldHaveComeInWhole() {
    NoticePaper corrected =
        paper(person("1", null, "Noy"), person("2", null, "Dao"))
            .corrected(head(PLANNED, 2), List.of(person("3", null, "Keo")), Set.of("1"), PLAIN);
    assertThat(corrected.contentHash(PLAIN))
        .isEqualTo(hash(person("2", null, "Dao"), person("3", null, "Keo")));
  }

  @Test
  void halfOfTheNamesMakeAListLookTheSame() {
    NoticePaper known = paper(person("a", null, "Noy Vong"), person("b", null, "Dao Keo"));
    assertThat(paper(person("1", null, "Noy Dao Kham Phet")).isLike(known)).isTrue();
    assertThat(paper(person("1", null, "Noy Kham Phet")).isLike(known)).isFalse();
    assertThat(paper(person("1", null)).isLike(known)).as("no names to compare").isTrue();
    assertThat(paper(person("1", null, "Noy")).isLike(paper(person("a", null)))).isTrue();
  }

  @Test
  void theHashIsMadeWithTheKey() {
    NoticePaper.Keyed other =
        words -> ("k" + new String(words, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    assertThat(paper(person("1", null)).contentHash(other))
        .isNotEqualTo(paper(person("1", null)).contentHash(PLAIN));
  }
}
