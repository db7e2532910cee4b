package org.saphan.repatriation.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.repatriation.notice.NoticeCommand.CompleteNotice;
import org.saphan.repatriation.notice.NoticeCommand.NoteNoticeArrival;
import org.saphan.repatriation.report.ReportTable;
import org.saphan.repatriation.returning.ReturnTable;
import org.saphan.repatriation.returning.ReturnView.Beside;
import org.saphan.repatriation.returning.ReturnView.KnownNotice;
import org.saphan.repatriation.returning.ReturnView.ReportOfDay;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Track;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stands beside a return as the ledger keeps it, in the transaction of whoever asks. What a
 * decision will write is locked before it is decided, so that what is read here still holds then.
 */
public final class StoredBeside implements Beside {
  private static final String NOTICE = "notice";
  private static final String ISSUER = "ISSUER:";

  /** Somebody of it has come, and it is told no more of each. */
  private static final String PARTLY = "PARTIALLY_ARRIVED";

  /** Where it is told of an arrival, and then may be complete (N8, N9). */
  private static final Set<String> WAITING =
      Set.of("RECEIVED", "ACKNOWLEDGED", "QUERIED", "CONFIRMED", "OVERDUE");

  /** Where it may be complete without any arrival (N9). */
  private static final Set<String> COMPLETABLE =
      Set.of("ACKNOWLEDGED", "CONFIRMED", "OVERDUE", PARTLY);

  private final JdbcTemplate jdbc;

  public StoredBeside(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<KnownNotice> notice(UUID noticeId) {
    return jdbc
        .query(
            "select ties, state ->> 'track' from aggregate where id = ? and lifecycle = ? and state"
                + " ->> 'track' is not null",
            (row, no) ->
                known((String[]) row.getArray(1).getArray(), Track.valueOf(row.getString(2))),
            noticeId,
            NOTICE)
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<KnownNotice> known(String[] ties, Track track) {
    return Arrays.stream(ties)
        .filter(tie -> tie.startsWith(ISSUER))
        .map(tie -> new KnownNotice(new AgencyCode(tie.substring(ISSUER.length())), track))
        .findFirst();
  }

  @Override
  public List<FollowOn> noticeAfterArrival(
      UUID noticeId, @Nullable NoticeReference lineId, UUID returnId) {
    Optional<String> stage = stage(noticeId, NOTICE);
    if (stage.isEmpty()) {
      return List.of(); // nobody is turned back for a wrong number
    }
    List<FollowOn> all = new ArrayList<>();
    if (!stage.get().equals(PARTLY)) {
      all.add(new FollowOn(NOTICE, noticeId, new NoteNoticeArrival(lineId, returnId)));
    }
    if ((WAITING.contains(stage.get()) || stage.get().equals(PARTLY))
        && isSettledBut(returnId, noticeId)) {
      all.add(new FollowOn(NOTICE, noticeId, new CompleteNotice()));
    }
    return all;
  }

  @Override
  public List<FollowOn> noticeAfterNoShow(UUID noticeId, UUID returnId) {
    return stage(noticeId, NOTICE).filter(COMPLETABLE::contains).isPresent()
            && isSettledBut(returnId, noticeId)
        ? List.of(new FollowOn(NOTICE, noticeId, new CompleteNotice()))
        : List.of();
  }

  /** Whether it announced somebody by name, and nobody else of it is still awaited. */
  private boolean isSettledBut(UUID returnId, UUID noticeId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select count(*) > 0 and count(*) filter (where id <> ? and stage in ('SCHEDULED',"
                + " 'DEPARTED', 'ON_HOLD')) = 0 from aggregate where lifecycle = ? and state ->"
                + " 'plan' ->> 'noticeId' = ?",
            Boolean.class,
            returnId,
            ReturnTable.NAME,
            noticeId.toString()));
  }

  @Override
  public ReportOfDay report(ProvinceCode province, LocalDate day) {
    for (int supplement = 0; ; supplement++) {
      UUID id =
          UuidCreator.getNameBasedSha1(
              "province-report/" + province + "/" + day + "/" + supplement);
      Optional<String> stage = stage(id, ReportTable.lifeCycle().name());
      if (stage.isEmpty() || stage.get().equals("OPEN")) {
        return new ReportOfDay(id, supplement, stage.isPresent());
      }
    }
  }

  @Override
  public boolean isKnown(UUID personRef) {
    return stage(personRef, PersonRecordTable.NAME).isPresent();
  }

  private Optional<String> stage(UUID id, String lifecycle) {
    return jdbc
        .query(
            "select stage from aggregate where id = ? and lifecycle = ?",
            (row, no) -> row.getString(1),
            id,
            lifecycle)
        .stream()
        .findFirst();
  }
}
