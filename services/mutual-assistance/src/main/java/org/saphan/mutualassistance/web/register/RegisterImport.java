package org.saphan.mutualassistance.web.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope.Precision;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.sheet.Column;
import org.saphan.foundation.web.sheet.Fault;
import org.saphan.foundation.web.sheet.LineAnswer;
import org.saphan.foundation.web.sheet.LineAnswer.Result;
import org.saphan.foundation.web.sheet.Sheet;
import org.saphan.foundation.web.sheet.SheetImport;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.web.register.RegisterEntry.NotUnderstood;
import org.saphan.mutualassistance.web.register.RegisterEntry.Understood;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in requests that ran on paper (rows O34, I36), a line of a sheet each. The number in the
 * register is the request's identity: a line that came before changes nothing, and one that says
 * something else now is refused. Each line stands by itself, so a mended sheet is sent again whole.
 */
@Component
final class RegisterImport implements SheetImport {
  private final Ledger ledger;
  private final Reading reading;
  private final Vault vault;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  RegisterImport(
      Ledger ledger,
      Reading reading,
      Vault vault,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.reading = reading;
    this.vault = vault;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Column[] columns() {
    return RegisterColumn.values();
  }

  @Override
  public List<LineAnswer> preview(Sheet sheet, SignedIn who) {
    return each(sheet, who, true);
  }

  @Override
  public List<LineAnswer> bringIn(Sheet sheet, SignedIn who) {
    return each(sheet, who, false);
  }

  private List<LineAnswer> each(Sheet sheet, SignedIn who, boolean onlyLook) {
    RegisterReader reader = new RegisterReader(clock.now());
    List<LineAnswer> answers = new ArrayList<>();
    for (Map<String, String> cells : sheet.lines()) {
      int line = Sheet.FIRST_LINE + answers.size();
      answers.add(
          switch (reader.read(line, cells)) {
            case NotUnderstood no -> refused(no, no.faults());
            case Understood yes -> decided(yes, cells, who.actor(), onlyLook);
          });
    }
    return List.copyOf(answers);
  }

  private LineAnswer decided(
      Understood entry, Map<String, String> cells, Actor actor, boolean onlyLook) {
    UUID id = named("register/" + actor.agency() + "/" + entry.registerNo());
    byte[] extract = Sheet.extract(cells, RegisterColumn.values());
    boolean known = reading.exists(id);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome outcome = ledger.submit(submission(entry, id, extract, actor));
          if (onlyLook || known || outcome instanceof Outcome.Refused) {
            status.setRollbackOnly();
          }
          return answer(entry, outcome, known, onlyLook);
        }));
  }

  private Submission submission(Understood entry, UUID id, byte[] extract, Actor actor) {
    UUID docId = named(id + "/proof");
    DocumentRef proof =
        vault.find(id, docId).orElseGet(() -> vault.keep(id, docId, 1, "text/csv", extract));
    return new Submission(
        named(id + "/import"),
        extract,
        entry.lifecycle(),
        id,
        entry.command().apply(proof),
        actor,
        null,
        entry.happenedAt(),
        Precision.DAY,
        null,
        null,
        named(id + "/import"),
        null);
  }

  private static LineAnswer answer(
      RegisterEntry entry, Outcome outcome, boolean known, boolean onlyLook) {
    return switch (outcome) {
      case Outcome.Accepted yes ->
          new LineAnswer(
              entry.line(),
              entry.registerNo(),
              known ? Result.KNOWN : Result.NEW,
              yes.id(),
              onlyLook && !known ? null : yes.reference(),
              List.of());
      case Outcome.Refused no ->
          refused(entry, List.of(new Fault(column(no.rejection()), reason(no.rejection()))));
    };
  }

  private static LineAnswer refused(RegisterEntry entry, List<Fault> faults) {
    return LineAnswer.refused(entry.line(), entry.registerNo(), faults);
  }

  /** The same number with other content: the register was changed after it was brought in. */
  private static String reason(Rejection no) {
    return no.code().name().equals("KEY_REUSED") ? "REGISTER_CHANGED" : no.reason();
  }

  private static String column(Rejection no) {
    return Optional.of(no.pointer()).filter(place -> !place.isEmpty()).orElse("/").substring(1);
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
