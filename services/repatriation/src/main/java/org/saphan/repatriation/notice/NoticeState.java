package org.saphan.repatriation.notice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.NoticeKey;
import org.saphan.repatriation.terms.NoticeKind;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;

/**
 * The details of a notice that rules ask for. A fold of its history.
 *
 * @param version 1 for the first paper, one more with each correction
 * @param total how many people it announces, by name or not
 * @param late whether the planned time had passed when it came: no returns are made of it until a
 *     person has compared it with those who came
 * @param warnings what is odd about it and hinders nothing
 * @param contentHash of the whole notice as it is now, by a key of the service
 * @param possibleDuplicateOf another notice that looked the same when it came
 * @param arrivalsSeen whether anybody of it has come
 * @param conflicting whether a paper that contradicts it waits for a decision
 * @param reconfirm whether the last correction asks for another reception
 * @param decision how the last conflict was resolved
 */
@RecordBuilder
public record NoticeState(
    NoticeKey noticeKey,
    int version,
    NoticeKind noticeKind,
    Track track,
    CountryCode returningCountry,
    Instant plannedHandoverAt,
    CheckpointCode checkpoint,
    int total,
    boolean large,
    boolean late,
    List<NoticeWarning> warnings,
    List<NoticeLine> lines,
    String contentHash,
    @Nullable UUID possibleDuplicateOf,
    Instant registeredAt,
    boolean arrivalsSeen,
    boolean conflicting,
    boolean reconfirm,
    @Nullable ConflictDecision decision)
    implements NoticeStateBuilder.With {
  /**
   * One person of the list.
   *
   * @param returnId null while no return was made or matched
   */
  @RecordBuilder
  public record NoticeLine(
      NoticeReference lineId,
      UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince)
      implements NoticeStateNoticeLineBuilder.With {}

  public NoticeState {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  /** The line of this number. */
  public Optional<NoticeLine> line(NoticeReference lineId) {
    return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
  }

  /** The return that a line makes where none was prepared: the same whenever it is asked for. */
  static UUID returnOf(UUID noticeId, NoticeReference lineId) {
    return UUID.nameUUIDFromBytes((noticeId + "/" + lineId).getBytes(StandardCharsets.UTF_8));
  }
}
