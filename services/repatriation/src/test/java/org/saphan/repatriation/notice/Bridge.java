package org.saphan.repatriation.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saphan.repatriation.notice.KnownReturn.Standing;

/** Returns on paper, as a test wants them. */
class Bridge implements NoticeView.Beside {
  private final Map<UUID, KnownReturn> known = new LinkedHashMap<>();
  private final List<UUID> unannounced = new ArrayList<>();

  static KnownReturn known(UUID id, Standing standing) {
    boolean schedulable =
        switch (standing) {
          case OPEN, SCHEDULED, NO_SHOW -> true;
          case HELD, DEPARTED, ARRIVED, ENDED -> false;
        };
    return new KnownReturn(
        id, new UUID(1, id.getLeastSignificantBits()), standing, schedulable, Notices.ID);
  }

  /** A return that stands so. */
  Bridge with(UUID id, Standing standing) {
    known.put(id, known(id, standing));
    return this;
  }

  /** Somebody came without being announced. */
  Bridge cameToo(UUID id) {
    unannounced.add(id);
    return with(id, Standing.ARRIVED);
  }

  @Override
  public Optional<KnownReturn> returning(UUID returnId) {
    return Optional.ofNullable(known.get(returnId));
  }

  @Override
  public List<UUID> arrivedUnder(UUID noticeId) {
    List<UUID> all = new ArrayList<>(unannounced);
    known.values().stream().filter(KnownReturn::hasArrived).map(KnownReturn::id).forEach(all::add);
    return all.stream().distinct().toList();
  }
}
