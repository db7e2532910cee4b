package org.saphan.repatriation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.notice.Notices.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.notice.KnownReturn.Standing;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedPerson;
import org.saphan.repatriation.notice.NoticePart.Counts;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticePart.Total;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ReturnRole;

class NoticeInputTest {
  private static Optional<Rejection> unfit(@Nullable NoticeState before, Object command) {
    return NoticeInput.unfit(before, command, with(new Bridge()));
  }

  private static void isAt(String pointer, Optional<Rejection> no) {
    assertThat(no)
        .hasValueSatisfying(rejection -> {
          assertThat(rejection.code()).isEqualTo(Refusal.INVALID);
          assertThat(rejection.pointer()).isEqualTo(pointer);
        });
  }

  private static CorrectedPerson person(int number) {
    ListedPerson listed = Notices.person(number);
    return new CorrectedPerson(
        listed.lineId(),
        null,
        null,
        listed.sex(),
        listed.ageBand(),
        listed.child(),
        null,
        listed.identification(),
        null,
        null,
        null,
        null);
  }

  private static CorrectNotice correcting(Change change, CorrectedPerson... lines) {
    return correction(2).with(next -> next.changes(List.of(change)).lines(List.of(lines)));
  }

  @Test
  void aNoticeNamesTwoHundredPeopleAndNoMore() {
    assertThat(unfit(null, list(NoticeInput.MAX_LINES))).isEmpty();
    assertThat(unfit(null, list(NoticeInput.MAX_LINES + 1)))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo(Refusal.TOO_LARGE));
    assertThat(NoticeInput.MAX_LINES).isEqualTo(200);
  }

  @Test
  void aCorrectionDoesNotMakeItLonger() {
    NoticeState full =
        begin(new Bridge())
            .does(ReturnRole.DOI_DESK, list(NoticeInput.MAX_LINES))
            .snapshot()
            .state();
    CorrectNotice more = correcting(change(201, ChangeOp.ADD_LINE), person(201));
    assertThat(unfit(full, more))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo(Refusal.TOO_LARGE));
    CorrectNotice another =
        more.withChanges(List.of(change(201, ChangeOp.ADD_LINE), change(1, ChangeOp.REMOVE_LINE)));
    assertThat(unfit(full, another)).isEmpty();
  }

  @Test
  void aCountIsNotNegativeAndNotBeyondReason() {
    assertThat(unfit(null, heads(NoticeInput.MAX_TOTAL))).isEmpty();
    isAt("/counts", unfit(null, heads(NoticeInput.MAX_TOTAL + 1)));
    isAt("/counts", unfit(null, heads(-1)));
    isAt("/counts", unfit(null, heads(1).withCounts(new Counts(1, -1, null, null, null, null))));
    isAt("/counts/total", unfit(state(), correction(2).withCounts(new Total(-1))));
  }

  @Test
  void nobodyIsNamedTwice() {
    isAt(
        "/lines/1/lineId",
        unfit(null, list(2).withLines(List.of(Notices.person(1), Notices.person(1)))));
  }

  @Test
  void aPreparedReturnIsKnownAndOfOneLine() {
    UUID prepared = new UUID(3, 3);
    RegisterNotice named = list(1).withLines(List.of(Notices.person(1).withReturnId(prepared)));
    isAt("/lines/0/returnId", unfit(null, named));
    NoticeView view = with(new Bridge().with(prepared, Standing.OPEN));
    assertThat(NoticeInput.unfit(null, named, view)).isEmpty();
    RegisterNotice twice =
        named.withLines(
            List.of(
                Notices.person(1).withReturnId(prepared),
                Notices.person(2).withReturnId(prepared)));
    isAt("/lines/1/returnId", NoticeInput.unfit(null, twice, view));
  }

  @Test
  void theIdOfOneNoticeDoesNotGoWithTheNumberOfAnother() {
    assertThat(unfit(state(), list(2))).isEmpty();
    assertThat(unfit(state(), list(2).withIssuerReference(new NoticeReference("9"))))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo(Refusal.STATE));
  }

  @Test
  void aCorrectionSaysWhatItDoesToEachLine() {
    assertThat(unfit(state(), correcting(change(3, ChangeOp.ADD_LINE), person(3)))).isEmpty();
    assertThat(unfit(state(), correcting(change(1, ChangeOp.REMOVE_LINE)))).isEmpty();
    assertThat(unfit(state(), correcting(change(1, ChangeOp.CHANGE), person(1)))).isEmpty();
    isAt("/changes/0", unfit(state(), correcting(change(3, ChangeOp.ADD_LINE))));
    isAt("/changes/0", unfit(state(), correcting(change(1, ChangeOp.ADD_LINE), person(1))));
    isAt("/changes/0", unfit(state(), correcting(change(3, ChangeOp.REMOVE_LINE))));
    isAt("/changes/0", unfit(state(), correcting(change(1, ChangeOp.REMOVE_LINE), person(1))));
    isAt("/changes/0", unfit(state(), correcting(change(1, ChangeOp.CHANGE))));
  }

  @Test
  void onlyLinesThatWaitAreDeclaredNew() {
    Bridge bridge = new Bridge();
    NoticeState late =
        begin(bridge, PLANNED.plusSeconds(1)).does(ReturnRole.DOI_DESK, list(2)).snapshot().state();
    NoticeView view = with(bridge);
    assertThat(NoticeInput.unfit(late, new DeclareLinesNew(List.of(line(1))), view)).isEmpty();
    isAt("/lineIds", NoticeInput.unfit(late, new DeclareLinesNew(List.of()), view));
    isAt(
        "/lineIds/1",
        NoticeInput.unfit(late, new DeclareLinesNew(List.of(line(1), line(9))), view));
    bridge.with(returnOf(1), Standing.ARRIVED);
    isAt("/lineIds/0", NoticeInput.unfit(state(), new DeclareLinesNew(List.of(line(1))), view));
  }

  @Test
  void aPaperIsComparedWithTheVersionThatIsThere() {
    NoticeState first = state();
    assertThat(NoticeInput.compared(null, list(2), HASH)).isEqualTo(Compared.NEW);
    assertThat(NoticeInput.compared(first, list(2), HASH)).isEqualTo(Compared.SAME);
    assertThat(NoticeInput.compared(first, list(2), "c")).isEqualTo(Compared.CONTRADICTS);
    assertThat(NoticeInput.compared(first, list(2).withCorrectsVersion(2), "c"))
        .isEqualTo(Compared.CONTRADICTS);
    assertThat(NoticeInput.compared(first, list(2).withCorrectsVersion(1), "c"))
        .isEqualTo(Compared.CORRECTS);
    assertThat(NoticeInput.compared(first, correction(2))).isEqualTo(Compared.CORRECTS);
    assertThat(NoticeInput.compared(first, correction(2).withCorrectsVersion(2)))
        .isEqualTo(Compared.CONTRADICTS);
  }
}
