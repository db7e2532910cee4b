package org.saphan.repatriation.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;
import org.saphan.repatriation.notice.NoticePart.Counts;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticePart.Total;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ReturnMode;
import org.saphan.repatriation.terms.ReturnRelation;
import org.saphan.repatriation.terms.ReturnRole;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;
import org.saphan.testkit.walk.DeadlineStory;

/** Notices on paper, and stories that begin with one. */
final class Notices {
  /** The one aggregate of a {@link DeadlineStory}. */
  static final UUID ID = new UUID(0, 42);

  static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
  static final Instant PLANNED = Instant.parse("2026-11-12T08:00:00Z");
  static final CountryCode THAILAND = new CountryCode("TH");
  static final CountryCode LAOS = new CountryCode("LA");
  static final AgencyCode DATIP = new AgencyCode("TH-MSDHS-DATIP");
  static final String HASH = "a".repeat(64);

  private Notices() {}

  static NoticeReference line(int number) {
    return new NoticeReference("line " + number);
  }

  /** The return that a line makes. */
  static UUID returnOf(int number) {
    return NoticeState.returnOf(ID, line(number));
  }

  static ListedPerson person(int number) {
    return person(number, ChildFlag.NO);
  }

  static ListedPerson person(int number, ChildFlag child) {
    return new ListedPerson(
        line(number),
        new UUID(9, number),
        null,
        Sex.MALE,
        AgeBand.A25_34,
        child,
        null,
        Identification.NOT_SCREENED,
        ReturnMode.DEPORTED,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A deportation list of so many people. */
  static RegisterNotice list(int people) {
    return new RegisterNotice(
        NoticeKind.DEPORTATION_LIST,
        Track.DEPORTATION_LISTED,
        THAILAND,
        null,
        PLANNED,
        LaosAtTheBorder.BRIDGE,
        counts(people),
        IntStream.rangeClosed(1, people).mapToObj(Notices::person).toList(),
        THAILAND,
        DATIP,
        new NoticeReference("พม 0305/1234"),
        LocalDate.of(2026, 11, 1),
        null,
        null,
        null,
        outline(Compared.NEW, HASH));
  }

  /** The formal notice of one person's return. */
  static RegisterNotice formal() {
    return list(1).with(next -> next.noticeKind(NoticeKind.DATE_OF_RETURN).track(Track.FORMAL_MOU));
  }

  /** So many people, said on the telephone. */
  static RegisterNotice heads(int people) {
    return list(0)
        .with(next ->
            next.noticeKind(NoticeKind.URGENT_ARRIVAL)
                .counts(counts(people))
                .issuerReference(null));
  }

  static Counts counts(int total) {
    return new Counts(total, null, null, null, null, null);
  }

  static NoticeOutline outline(Compared compared, String hash) {
    return new NoticeOutline(compared, hash, List.of(), List.of(), List.of(), null);
  }

  /** A correction of the first version that changes nothing. */
  static CorrectNotice correction(int people) {
    return new CorrectNotice(
        List.of(),
        PLANNED,
        LaosAtTheBorder.BRIDGE,
        new Total(people),
        List.of(),
        1,
        outline(Compared.CORRECTS, "b".repeat(64)));
  }

  /** The same to another time. */
  static CorrectNotice moved(int people, Instant planned) {
    return correction(people)
        .withPlannedHandoverAt(planned)
        .withOutline(
            changing(
                new Change(null, null, new NoticeField("plannedHandoverAt"), ChangeOp.CHANGE)));
  }

  /** An outline with one change of the whole or of a line. */
  static NoticeOutline changing(Change change, CorrectedLine... lines) {
    return new NoticeOutline(
        Compared.CORRECTS, "b".repeat(64), List.of(lines), List.of(change), List.of(), null);
  }

  static Change change(int number, ChangeOp op) {
    return new Change(line(number), returnOf(number), NoticeField.LINES, op);
  }

  static CorrectedLine corrected(int number, ChildFlag child, @Nullable UUID returnId) {
    return new CorrectedLine(
        line(number),
        new UUID(9, number),
        returnId,
        Sex.MALE,
        AgeBand.A25_34,
        child,
        null,
        Identification.NOT_SCREENED);
  }

  static NoticeView with(NoticeView.Beside beside) {
    return new NoticeView(new LaosAtTheBorder(), beside);
  }

  static DeadlineStory<NoticeState, NoticeEvent, NoticeView> begin(NoticeView.Beside beside) {
    return begin(beside, BEGIN);
  }

  static DeadlineStory<NoticeState, NoticeEvent, NoticeView> begin(
      NoticeView.Beside beside, Instant at) {
    CheckpointCode bridge = LaosAtTheBorder.BRIDGE;
    Set<Tie> ties =
        Set.of(
            ReturnRelation.ISSUER.to(DATIP.value()),
            ReturnRelation.OWN_CHECKPOINT.to(bridge.value()),
            Relation.TO_ANY,
            Relation.TO_SYSTEM);
    return new DeadlineStory<>(NoticeTable.lifeCycle(), with(beside), at, ties);
  }

  /** What goes with a command that must be accepted. */
  static List<FollowOn> also(
      NoticeView.Beside beside, @Nullable Snapshot<NoticeState> before, Role role, Object command) {
    NoticeView view = with(beside);
    Set<Tie> ties =
        before == null
            ? Set.of(Relation.TO_ANY)
            : NoticeTable.lifeCycle().ties(before.state(), view);
    Actor actor =
        new Actor("somebody", new AgencyCode("LA-TEST"), LAOS, Set.of(role), Map.of(), ties);
    Moment<NoticeState, NoticeView> moment =
        new Moment<>(ID, before, actor, role, null, BEGIN, BEGIN, null, List.of(), List.of(), view);
    return switch (NoticeTable.lifeCycle().decide(moment, command)) {
      case Decision.Rejected<NoticeState, NoticeEvent> no ->
          throw new AssertionError("It was refused: " + no.rejection());
      case Decision.Accepted<NoticeState, NoticeEvent> yes -> yes.also();
    };
  }

  static NoticeState state() {
    return begin(new Bridge()).does(ReturnRole.DOI_DESK, list(2)).snapshot().state();
  }
}
