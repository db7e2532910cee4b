package org.saphan.repatriation.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.notice.NoticeCommand.CorrectNotice;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticeField;
import org.saphan.repatriation.notice.NoticeInput;
import org.saphan.repatriation.notice.NoticeOutline;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;
import org.saphan.repatriation.notice.NoticePart.Listed;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.notice.NoticeView;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.NoticeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a paper with the notice that is there, mints its persons, and seals who they are with
 * each person's own key. A paper that is not followed is kept as it came.
 */
public final class NoticePreparation implements Preparation<NoticeState> {
  private final JsonMapper json;
  private final NoticePersons persons;
  private final StoredNotices notices;
  private final NoticePaper.Keyed keyed;
  private final Supplier<NoticeView> view;

  /**
   * @param keyed hashes with the service's key
   */
  public NoticePreparation(
      JsonMapper json,
      NoticePersons persons,
      StoredNotices notices,
      NoticePaper.Keyed keyed,
      Supplier<NoticeView> view) {
    this.json = json;
    this.persons = persons;
    this.notices = notices;
    this.keyed = keyed;
    this.view = view;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<NoticeState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    NoticeState before = snapshot == null ? null : snapshot.state();
    Optional<Rejection> unfit = NoticeInput.unfit(before, command, view.get());
    if (unfit.isPresent()) {
      return new Prepared.Unfit(unfit.get());
    }
    if (command instanceof RegisterNotice paper) {
      return registered(id, before, paper, documents);
    }
    return command instanceof CorrectNotice correction && before != null
        ? corrected(id, before, correction, documents)
        : new Prepared.Ready(command, List.of());
  }

  private Prepared registered(
      UUID id, @Nullable NoticeState before, RegisterNotice typed, Documents documents) {
    List<ListedPerson> lines =
        typed.lines().stream()
            .map(line -> line.withPersonRef(persons.of(id, before, line)))
            .toList();
    RegisterNotice command = typed.withLines(lines);
    NoticePaper paper =
        NoticePaper.of(
            new NoticePaper.Head(
                typed.noticeKind(),
                typed.track(),
                typed.returningCountry(),
                typed.plannedHandoverAt(),
                typed.checkpoint(),
                typed.counts().total()),
            lines,
            keyed,
            typed.issuerDate(),
            typed.originalDateText());
    String hash = paper.contentHash(keyed);
    Compared compared = NoticeInput.compared(before, typed, hash);
    return switch (compared) {
      case SAME, CONTRADICTS ->
          new Prepared.Ready(command.withOutline(plain(compared, hash)), List.of());
      case NEW ->
          new Prepared.Ready(
              command.withOutline(
                  new NoticeOutline(
                      compared,
                      hash,
                      List.of(),
                      List.of(),
                      newOf(lines),
                      duplicate(id, typed, paper, documents))),
              drafts(id, 1, paper, lines, Set.of()));
      case CORRECTS -> {
        NoticeState known = Objects.requireNonNull(before);
        NoticePaper old = paper(id, known, documents);
        List<Change> changes = NoticeChanges.between(known, typed, old, paper);
        Set<String> touched =
            changes.stream()
                .map(Change::lineId)
                .filter(Objects::nonNull)
                .map(NoticeReference::value)
                .collect(Collectors.toSet());
        List<ListedPerson> told =
            lines.stream().filter(line -> touched.contains(line.lineId().value())).toList();
        yield new Prepared.Ready(
            command.withOutline(
                new NoticeOutline(
                    compared,
                    hash,
                    told.stream().map(this::line).toList(),
                    changes,
                    newOf(told),
                    null)),
            drafts(id, known.version() + 1, paper, told, Set.of()));
      }
    };
  }

  private Prepared corrected(
      UUID id, NoticeState before, CorrectNotice typed, Documents documents) {
    var lines =
        typed.lines().stream()
            .map(line -> line.withPersonRef(persons.of(id, before, line)))
            .toList();
    CorrectNotice command =
        typed.with(
            next -> next.lines(lines).changes(NoticeChanges.withReturns(before, typed.changes())));
    Set<String> gone =
        typed.changes().stream()
            .filter(change -> change.op() == ChangeOp.REMOVE_LINE)
            .map(change -> String.valueOf(change.lineId()))
            .collect(Collectors.toSet());
    NoticePaper paper =
        paper(id, before, documents)
            .corrected(
                new NoticePaper.Head(
                    before.noticeKind(),
                    before.track(),
                    before.returningCountry(),
                    typed.plannedHandoverAt(),
                    typed.checkpoint(),
                    typed.counts().total()),
                lines,
                gone,
                keyed);
    String hash = paper.contentHash(keyed);
    Compared compared = NoticeInput.compared(before, typed);
    if (compared != Compared.CORRECTS) {
      return new Prepared.Ready(command.withOutline(plain(compared, hash)), List.of());
    }
    return new Prepared.Ready(
        command.withOutline(
            new NoticeOutline(
                compared,
                hash,
                lines.stream().map(this::line).toList(),
                NoticeChanges.whole(before, command),
                newOf(lines),
                null)),
        drafts(id, before.version() + 1, paper, lines, renamed(typed)));
  }

  private static NoticeOutline plain(Compared compared, String hash) {
    return new NoticeOutline(compared, hash, List.of(), List.of(), List.of(), null);
  }

  private CorrectedLine line(Listed line) {
    return new CorrectedLine(
        line.lineId(),
        Objects.requireNonNull(line.personRef()),
        line.returnId(),
        line.sex(),
        line.ageBand(),
        line.child(),
        line.destinationProvince(),
        line.identification());
  }

  private List<UUID> newOf(List<? extends Listed> lines) {
    return lines.stream()
        .map(line -> Objects.requireNonNull(line.personRef()))
        .filter(person -> !notices.exists(person))
        .distinct()
        .toList();
  }

  private @Nullable UUID duplicate(
      UUID id, RegisterNotice typed, NoticePaper paper, Documents documents) {
    return notices
        .like(typed.checkpoint(), typed.plannedHandoverAt(), typed.counts().total(), id)
        .stream()
        .filter(other ->
            documents
                .read(other.id(), paperOf(other.id()), other.version())
                .map(bytes -> json.readValue(bytes, NoticePaper.class))
                .filter(paper::isLike)
                .isPresent())
        .map(StoredNotices.Like::id)
        .findFirst()
        .orElse(null);
  }

  /** The document of what a notice is compared by. */
  private static UUID paperOf(UUID noticeId) {
    return UuidCreator.getNameBasedSha1(noticeId + "/paper");
  }

  private NoticePaper paper(UUID id, NoticeState before, Documents documents) {
    return documents
        .read(id, paperOf(id), before.version())
        .map(bytes -> json.readValue(bytes, NoticePaper.class))
        .orElseThrow(() -> new IllegalStateException("The paper of " + id + " is not there"));
  }

  /** Whose names a correction says to be wrong; any other paper only adds to what is known. */
  private static Set<NoticeReference> renamed(CorrectNotice typed) {
    return typed.changes().stream()
        .filter(change ->
            change.op() == ChangeOp.CHANGE && change.fieldName().equals(NoticeField.NAMES))
        .map(Change::lineId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<Draft> drafts(
      UUID id,
      int version,
      NoticePaper paper,
      List<? extends Listed> lines,
      Set<NoticeReference> renamed) {
    List<Draft> all = new ArrayList<>();
    all.add(new Draft(id, paperOf(id), version, "application/json", json.writeValueAsBytes(paper)));
    lines.forEach(
        line -> persons.identity(line, renamed.contains(line.lineId())).ifPresent(all::add));
    return all;
  }
}
