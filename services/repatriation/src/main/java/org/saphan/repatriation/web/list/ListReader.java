package org.saphan.repatriation.web.list;

import static org.saphan.repatriation.web.list.ListColumn.*;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.foundation.web.sheet.Cells;
import org.saphan.foundation.web.sheet.Fault;
import org.saphan.foundation.web.sheet.Sheet;
import org.saphan.foundation.web.sheet.SheetDate;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticePart.Counts;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticePart.WrittenName;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReceptionGroup;
import org.saphan.repatriation.terms.ReturnMode;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;

/** Reads a list of returns into the one command of row N1 that brings it in. */
final class ListReader {
  /** Lists name the hour in the time of Laos, which is that of Thailand. */
  static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");

  private static final Set<ListColumn> OF_THE_WHOLE =
      Set.of(
          ISSUER_COUNTRY,
          ISSUER_AGENCY,
          ISSUER_REFERENCE,
          ISSUER_DATE,
          NOTICE_KIND,
          TRACK,
          RETURNING_COUNTRY,
          EXPLOITATION_COUNTRY,
          PLANNED_HANDOVER_AT,
          CHECKPOINT,
          RECEIVED_AT);

  private final List<Cells<ListColumn>> lines = new ArrayList<>();
  private final Map<ListColumn, String> whole = new EnumMap<>(ListColumn.class);
  private final Cells<ListColumn> head;

  private ListReader(Sheet sheet) {
    for (Map<String, String> cells : sheet.lines()) {
      lines.add(new Cells<>(ListColumn.class, cells));
    }
    for (Cells<ListColumn> line : lines) {
      OF_THE_WHOLE.forEach(column -> {
        String text = line.text(column);
        if (!text.isEmpty() && !whole.computeIfAbsent(column, none -> text).equals(text)) {
          line.wrong(column, "DIFFERS");
        }
      });
    }
    // what every line must have is asked of the lines
    Map<String, String> first = new HashMap<>(Map.of(LINE_ID.header(), "-", SEX.header(), "-"));
    whole.forEach((column, text) -> first.put(column.header(), text));
    head = new Cells<>(ListColumn.class, first);
  }

  /**
   * What a list says.
   *
   * @param notice empty if anything is wrong with the notice or a line
   * @param receivedAt when it came, where the list says it
   * @param labels the number of each person in the list, by line
   * @param faults what is wrong, by line; what is wrong with the whole stands at the first
   */
  record Found(
      Optional<RegisterNotice> notice,
      Optional<Instant> receivedAt,
      List<String> labels,
      List<List<Fault>> faults) {}

  static Found read(Sheet sheet) {
    return new ListReader(sheet).found();
  }

  private Found found() {
    Optional<AgencyCode> agency = head.needed(ISSUER_AGENCY, AgencyCode::new);
    Optional<CountryCode> country = head.needed(ISSUER_COUNTRY, CountryCode::new);
    Optional<NoticeReference> reference = head.typed(ISSUER_REFERENCE, NoticeReference::new);
    Optional<SheetDate> issued = needed(ISSUER_DATE);
    Optional<NoticeKind> kind = head.needed(NOTICE_KIND, NoticeKind::valueOf);
    Optional<Track> track = head.needed(TRACK, Track::valueOf);
    Optional<CountryCode> from = head.needed(RETURNING_COUNTRY, CountryCode::new);
    Optional<CountryCode> exploited = head.typed(EXPLOITATION_COUNTRY, CountryCode::new);
    Optional<Instant> planned = moment(PLANNED_HANDOVER_AT);
    Optional<Instant> received =
        whole.containsKey(RECEIVED_AT) ? moment(RECEIVED_AT) : Optional.empty();
    Optional<CheckpointCode> checkpoint = head.needed(CHECKPOINT, CheckpointCode::new);
    if (whole.get(PLANNED_HANDOVER_AT) == null) {
      head.wrong(PLANNED_HANDOVER_AT, "REQUIRED");
    }
    LocalDate day =
        planned
            .map(at -> LocalDate.ofInstant(at, ZONE))
            .or(() -> issued.map(SheetDate::day))
            .orElse(LocalDate.EPOCH);
    List<ListedPerson> people = lines.stream().flatMap(line -> person(line, day).stream()).toList();
    boolean complete = head.complete() && lines.stream().allMatch(Cells::complete);
    return new Found(
        complete && !people.isEmpty()
            ? Optional.of(
                new RegisterNotice(
                    kind.orElseThrow(),
                    track.orElseThrow(),
                    from.orElseThrow(),
                    exploited.orElse(null),
                    planned.orElseThrow(),
                    checkpoint.orElseThrow(),
                    counts(people),
                    people,
                    country.orElseThrow(),
                    agency.orElseThrow(),
                    reference.orElse(null),
                    issued.orElseThrow().day(),
                    issued.orElseThrow().originalText().orElse(null),
                    null,
                    null,
                    null))
            : Optional.empty(),
        received,
        lines.stream().map(line -> line.text(LINE_ID)).toList(),
        faults());
  }

  private List<List<Fault>> faults() {
    List<List<Fault>> faults = new ArrayList<>();
    for (Cells<ListColumn> line : lines) {
      List<Fault> ofHead = faults.isEmpty() ? head.faults() : List.of();
      faults.add(Stream.concat(ofHead.stream(), line.faults().stream()).toList());
    }
    return faults;
  }

  private Optional<SheetDate> needed(ListColumn column) {
    if (head.text(column).isEmpty()) {
      head.wrong(column, "REQUIRED");
    }
    return head.day(column);
  }

  /** A day and an hour, such as 25/11/2569 15:00. */
  private Optional<Instant> moment(ListColumn column) {
    String[] parts = head.text(column).split("[ T]+", 2);
    try {
      Optional<Instant> at =
          parts.length < 2
              ? Optional.empty()
              : SheetDate.read(parts[0])
                  .map(date ->
                      date.day().atTime(LocalTime.parse(parts[1])).atZone(ZONE).toInstant());
      if (at.isEmpty() && !head.text(column).isEmpty()) {
        head.wrong(column, "BAD_VALUE");
      }
      return at;
    } catch (DateTimeException malformed) {
      head.wrong(column, "BAD_VALUE");
      return Optional.empty();
    }
  }

  private static Optional<ListedPerson> person(Cells<ListColumn> line, LocalDate day) {
    Optional<NoticeReference> lineId = line.typed(LINE_ID, NoticeReference::new);
    Optional<Sex> sex = line.code(SEX, Sex.class);
    AgeBand age = age(line, day);
    Optional<ChildFlag> child = child(line, age);
    Optional<CountryCode> nationality = line.typed(NATIONALITY, CountryCode::new);
    Optional<ProvinceCode> province = line.typed(DESTINATION_PROVINCE, ProvinceCode::new);
    Optional<Identification> identified = line.code(IDENTIFICATION, Identification.class);
    Optional<ReturnMode> mode = line.code(RETURN_MODE, ReturnMode.class);
    List<ReceptionGroup> groups = groups(line);
    if (!line.complete() || lineId.isEmpty() || sex.isEmpty() || child.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ListedPerson(
            lineId.get(),
            null,
            null,
            sex.get(),
            age,
            child.get(),
            province.orElse(null),
            identified.orElse(Identification.NOT_SCREENED),
            mode.orElse(ReturnMode.UNKNOWN),
            groups,
            names(line),
            line.typed(BIRTH, PrivateText::new).orElse(null),
            nationality.orElse(null),
            line.typed(DOCUMENT, PrivateText::new).orElse(null),
            null,
            line.typed(HOME_VILLAGE, PrivateText::new).orElse(null),
            null));
  }

  private static List<WrittenName> names(Cells<ListColumn> line) {
    return Stream.of(NAME, OTHER_NAME)
        .flatMap(column -> line.typed(column, PrivateText::new).stream())
        .map(WrittenName::new)
        .toList();
  }

  /** What the list says, or else what the birth says; words that may be either are not guessed. */
  private static AgeBand age(Cells<ListColumn> line, LocalDate day) {
    if (!line.text(AGE_BAND).isEmpty()) {
      return line.code(AGE_BAND, AgeBand.class).orElse(AgeBand.UNKNOWN);
    }
    String birth = line.text(BIRTH);
    if (birth.isEmpty()) {
      return AgeBand.UNKNOWN;
    }
    Optional<AgeBand> band = ListedAge.band(birth, day);
    if (band.isEmpty()) {
      line.wrong(AGE_BAND, "REQUIRED");
    }
    return band.orElse(AgeBand.UNKNOWN);
  }

  /** Who may be a child is said by a person where the age does not say it. */
  private static Optional<ChildFlag> child(Cells<ListColumn> line, AgeBand age) {
    if (!line.text(CHILD).isEmpty()) {
      return line.code(CHILD, ChildFlag.class);
    }
    return switch (age) {
      case A0_11, A12_14, A15_17 -> Optional.of(ChildFlag.YES);
      case A18_24, A25_34, A35_54, A55P -> Optional.of(ChildFlag.NO);
      case UNKNOWN -> {
        line.wrong(CHILD, "REQUIRED");
        yield Optional.empty();
      }
    };
  }

  private static List<ReceptionGroup> groups(Cells<ListColumn> line) {
    Set<ReceptionGroup> groups = new LinkedHashSet<>();
    try {
      line.list(RECEPTION_GROUPS).stream().map(ReceptionGroup::valueOf).forEach(groups::add);
    } catch (IllegalArgumentException unknown) {
      line.wrong(RECEPTION_GROUPS, "BAD_VALUE");
    }
    return List.copyOf(groups);
  }

  private static Counts counts(List<ListedPerson> people) {
    return new Counts(
        people.size(),
        number(people, Sex.FEMALE),
        number(people, Sex.MALE),
        number(people, Sex.OTHER),
        (int) people.stream().filter(one -> one.child() != ChildFlag.NO).count(),
        (int) people.stream().filter(one -> one.ageBand() == AgeBand.UNKNOWN).count());
  }

  private static int number(List<ListedPerson> people, Sex sex) {
    return (int) people.stream().filter(one -> one.sex() == sex).count();
  }
}
