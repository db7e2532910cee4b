package org.saphan.repatriation.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.notice.NoticeReturns;
import org.saphan.repatriation.notice.NoticeStage;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.notice.NoticeTable;
import org.saphan.repatriation.notice.NoticeView;
import org.saphan.repatriation.report.ReportTable;
import org.saphan.repatriation.returning.ReturnView.Beside;
import org.saphan.repatriation.returning.ReturnView.KnownNotice;
import org.saphan.repatriation.returning.ReturnView.ReportOfDay;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Track;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside a return as the ledger keeps it, in the transaction of whoever asks. What a
 * decision will write is locked before it is decided, so that what is read here still holds then.
 */
public final class StoredBeside implements Beside {
  private static final String ISSUER = "ISSUER:";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final NoticeView notices;
  private final PersonDocuments persons;

  public StoredBeside(
      JdbcTemplate jdbc, JsonMapper json, NoticeView notices, PersonDocuments persons) {
    this.jdbc = jdbc;
    this.json = json;
    this.notices = notices;
    this.persons = persons;
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
            NoticeTable.NAME)
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

  /** Nobody is turned back for a wrong number: of a notice that is not there nothing follows. */
  @Override
  public List<FollowOn> noticeAfterArrival(
      UUID noticeId, @Nullable NoticeReference lineId, UUID returnId) {
    return snapshot(noticeId)
        .map(notice -> NoticeReturns.afterArrival(notice, notices, lineId, returnId))
        .orElse(List.of());
  }

  @Override
  public List<FollowOn> noticeAfterNoShow(UUID noticeId, UUID returnId) {
    return snapshot(noticeId)
        .map(notice -> NoticeReturns.afterNoShow(notice, notices, returnId))
        .orElse(List.of());
  }

  private Optional<Snapshot<NoticeState>> snapshot(UUID noticeId) {
    return jdbc
        .query(
            "select version, stage, remembered, state from aggregate where id = ? and lifecycle ="
                + " ?",
            (row, no) ->
                new Snapshot<>(
                    noticeId,
                    row.getLong("version"),
                    NoticeStage.valueOf(row.getString("stage")),
                    Optional.ofNullable(row.getString("remembered"))
                        .map(NoticeStage::valueOf)
                        .orElse(null),
                    json.readValue(row.getString("state"), NoticeState.class)),
            noticeId,
            NoticeTable.NAME)
        .stream()
        .findFirst();
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

  @Override
  public UUID current(UUID personRef) {
    return persons.current(personRef);
  }

  @Override
  public boolean isSharingStopped(UUID personRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where id = ? and lifecycle = ?"
                + " and state -> 'stoppedConsents' <> '[]')",
            Boolean.class,
            personRef,
            PersonRecordTable.NAME));
  }

  @Override
  public boolean isPresumedVictim(UUID personRef) {
    return new StoredPresumed(jdbc).includes(personRef);
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
