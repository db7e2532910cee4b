package org.saphan.repatriation.web.list;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope.Precision;
import org.saphan.foundation.web.sheet.Column;
import org.saphan.foundation.web.sheet.Fault;
import org.saphan.foundation.web.sheet.LineAnswer;
import org.saphan.foundation.web.sheet.LineAnswer.Result;
import org.saphan.foundation.web.sheet.Sheet;
import org.saphan.foundation.web.sheet.SheetImport;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticeEvent.NoticeConflictDetected;
import org.saphan.repatriation.web.list.ListReader.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in a list of people who will return, as one notice (row N1) or not at all. The same list
 * again changes nothing. The sheet itself is not kept: who a person is lies under that person's own
 * key, and a sheet of all names could not be erased for one of them.
 */
@Component
final class ListImport implements SheetImport {
  /** For lines that are in order in a list that is not. */
  private static final Fault OTHER_LINE = new Fault("", "OTHER_LINE");

  private final Ledger ledger;
  private final Reading reading;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  ListImport(
      Ledger ledger,
      Reading reading,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.reading = reading;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Column[] columns() {
    return ListColumn.values();
  }

  @Override
  public List<LineAnswer> preview(Sheet sheet, SignedIn who) {
    return answers(sheet, who, true);
  }

  @Override
  public List<LineAnswer> bringIn(Sheet sheet, SignedIn who) {
    return answers(sheet, who, false);
  }

  private List<LineAnswer> answers(Sheet sheet, SignedIn who, boolean onlyLook) {
    Found found = ListReader.read(sheet);
    return found
        .notice()
        .map(notice -> decided(sheet, found, notice, who, onlyLook))
        .orElseGet(() -> refused(found, found.faults()));
  }

  private List<LineAnswer> decided(
      Sheet sheet, Found found, RegisterNotice notice, SignedIn who, boolean onlyLook) {
    Submission submission = submission(sheet, found, notice, who);
    boolean known = reading.exists(submission.id());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome outcome = ledger.submit(submission);
          boolean same = known || isThere(outcome, submission.id());
          if (onlyLook || outcome instanceof Outcome.Refused || isRepeated(outcome, same)) {
            status.setRollbackOnly();
          }
          return switch (outcome) {
            case Outcome.Accepted yes -> taken(found, yes, same, onlyLook);
            case Outcome.Refused no -> refused(found, place(no.rejection(), found));
          };
        }));
  }

  private Submission submission(Sheet sheet, Found found, RegisterNotice notice, SignedIn who) {
    String key =
        notice.issuerCountry() + "/" + notice.issuerAgency() + "/" + notice.issuerReference();
    byte[] body = content(sheet);
    UUID content = UUID.nameUUIDFromBytes(body);
    // a paper without a number is known by what it says
    UUID id = named("list/" + (notice.issuerReference() == null ? content : key));
    UUID command = named(id + "/" + content);
    return new Submission(
        command,
        body,
        "notice",
        id,
        notice,
        who.actor(),
        null,
        found.receivedAt().orElseGet(clock::now),
        Precision.EXACT,
        null,
        null,
        command,
        null);
  }

  /** What the list says, in the same bytes for ever: a map keeps its order until a restart only. */
  static byte[] content(Sheet sheet) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    sheet.lines().forEach(cells -> all.writeBytes(Sheet.extract(cells, ListColumn.values())));
    return all.toByteArray();
  }

  private static boolean isThere(Outcome outcome, UUID minted) {
    return outcome instanceof Outcome.Accepted yes && !yes.id().equals(minted);
  }

  /** A list that says the same as one that is there leaves no trace. */
  private static boolean isRepeated(Outcome outcome, boolean same) {
    return same && outcome instanceof Outcome.Accepted yes && !isConflict(yes);
  }

  private static boolean isConflict(Outcome.Accepted yes) {
    return yes.events().contains(NoticeConflictDetected.class.getSimpleName());
  }

  private static List<LineAnswer> taken(
      Found found, Outcome.Accepted yes, boolean same, boolean onlyLook) {
    Result result = isConflict(yes) ? Result.CONFLICT : same ? Result.KNOWN : Result.NEW;
    List<LineAnswer> answers = new ArrayList<>();
    for (String label : found.labels()) {
      answers.add(
          new LineAnswer(
              Sheet.FIRST_LINE + answers.size(),
              label,
              result,
              yes.id(),
              onlyLook && !same ? null : yes.reference(),
              List.of()));
    }
    return List.copyOf(answers);
  }

  /** One line that cannot be taken keeps all out; each says whether it was the one. */
  private static List<LineAnswer> refused(Found found, List<List<Fault>> faults) {
    List<LineAnswer> answers = new ArrayList<>();
    for (String label : found.labels()) {
      List<Fault> own = faults.get(answers.size());
      answers.add(
          LineAnswer.refused(
              Sheet.FIRST_LINE + answers.size(), label, own.isEmpty() ? List.of(OTHER_LINE) : own));
    }
    return List.copyOf(answers);
  }

  /** Where in the list the rules found a fault: {@code /lines/3/lineId} is in the fourth. */
  private static List<List<Fault>> place(Rejection no, Found found) {
    String[] pointer = no.pointer().split("/", -1);
    boolean inLine = pointer.length > 3 && pointer[1].equals("lines");
    int line = inLine ? Integer.parseInt(pointer[2]) : 0;
    String column = inLine ? pointer[3] : no.pointer().isEmpty() ? "" : pointer[1];
    List<List<Fault>> faults = new ArrayList<>();
    for (int i = 0; i < found.labels().size(); i++) {
      faults.add(i == line ? List.of(new Fault(column, no.reason())) : List.of());
    }
    return faults;
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
