package org.saphan.repatriation.store;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.personal.Keeping;
import org.saphan.foundation.personal.Keeping.About;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.notice.NoticeTable;
import org.saphan.repatriation.returning.ReturnState;

/**
 * How long the record of a returnee is kept (chapter D.4), from the end of the returns and notices
 * that name her.
 *
 * @param noSigns after the return of somebody in whom a screen found nothing, or whom nobody could
 *     screen
 * @param noticeLine after the end of a notice, and after a return that was no screen's
 * @param victim after the return of somebody who is, or may be, a victim
 */
public record KeptReturnees(Keeping keeping, Period noSigns, Period noticeLine, Period victim)
    implements Retention {
  @Override
  public Set<UUID> papersOf(UUID personRef) {
    return keeping.naming(personRef);
  }

  @Override
  public Optional<Instant> keptUntil(UUID personRef) {
    return Keeping.latest(
        keeping.about(personRef, Set.of(NoticeTable.NAME)).stream()
            .flatMap(about -> reason(about, personRef))
            .toList());
  }

  private Stream<Optional<Instant>> reason(About about, UUID personRef) {
    return switch (about.snapshot().state()) {
      case ReturnState one when one.personRef().equals(personRef) ->
          Stream.of(about.after(after(one)));
      case NoticeState notice
          when notice.lines().stream().anyMatch(line -> line.personRef().equals(personRef)) ->
          Stream.of(about.after(noticeLine));
      default -> Stream.empty();
    };
  }

  /** How long after the end of this return. */
  Period after(ReturnState one) {
    if (one.perhapsVictim()) {
      return victim;
    }
    return one.arrival() == null ? noticeLine : noSigns;
  }
}
