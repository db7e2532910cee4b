package org.saphan.casetracker.timeline.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.CaseTimeline;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.Standing;
import org.saphan.casetracker.timeline.picture.Picture.Bar;
import org.saphan.casetracker.timeline.picture.Picture.Group;
import org.saphan.casetracker.timeline.picture.Picture.Lane;
import org.saphan.casetracker.timeline.picture.Picture.Line;
import org.saphan.casetracker.timeline.picture.Picture.Tick;
import org.saphan.lifecycle.Holder;

/** Lays a timeline out. */
public final class Layout {
  /** Dates nearer to one another than this are left out, in units of the picture. */
  private static final double LEAST_TICK = 110;

  /** How far a picture reaches at least, so that a case that began a minute ago has one. */
  private static final Duration LEAST_SPAN = Duration.ofHours(1);

  /** One stage with its holder, before it has a place. */
  private record Stay(
      int number, String stage, Holder holder, Instant from, @Nullable Instant to) {}

  private final CaseTimeline timeline;
  private final Map<Standing, List<Stay>> stays = new LinkedHashMap<>();
  private final Instant end;
  private final Axis axis;

  private Layout(CaseTimeline timeline, Instant now) {
    this.timeline = timeline;
    timeline.aggregates().forEach(one -> stays.put(one, stays(one)));
    List<Instant> moments = new ArrayList<>(changes());
    end = end(moments, now);
    moments.add(end);
    if (isOpen()) {
      moments.add(now);
    }
    axis = new Axis(moments, Picture.LEFT, Picture.WIDTH - Picture.LEFT);
  }

  /** The picture of a timeline as it is now. */
  public static Picture of(CaseTimeline timeline, Instant now) {
    return new Layout(timeline, now).picture(now);
  }

  private Picture picture(Instant now) {
    List<Group> groups = new ArrayList<>();
    int y = Picture.TOP;
    for (Standing aggregate : timeline.aggregates()) {
      Group group = group(aggregate, y);
      groups.add(group);
      y +=
          Picture.TITLE + group.lanes().size() * Picture.LANE + group.lines().size() * Picture.LINE;
    }
    return new Picture(Picture.WIDTH, y, ticks(), groups, isOpen() ? axis.at(now) : null);
  }

  private boolean isOpen() {
    return timeline.aggregates().stream()
        .anyMatch(aggregate -> !aggregate.holder().equals(Holder.NOBODY));
  }

  /** The stages in the order of the versions: what was recorded late does not turn it round. */
  private List<Stay> stays(Standing aggregate) {
    List<Entry> events =
        timeline.entries().stream()
            .filter(entry -> aggregate.isOf(entry.service(), entry.aggregateId()))
            .sorted(Comparator.comparingLong(Entry::version))
            .toList();
    List<Stay> found = new ArrayList<>();
    for (Entry event : events) {
      Stay last = found.isEmpty() ? null : found.getLast();
      if (last == null) {
        found.add(new Stay(1, event.stageAfter(), event.holder(), event.occurredAt(), null));
      } else if (!last.stage().equals(event.stageAfter())
          || !last.holder().equals(event.holder())) {
        Instant at = later(last.from(), event.occurredAt());
        found.set(
            found.size() - 1,
            new Stay(last.number(), last.stage(), last.holder(), last.from(), at));
        found.add(new Stay(found.size() + 1, event.stageAfter(), event.holder(), at, null));
      }
    }
    return found;
  }

  private List<Instant> changes() {
    return stays.values().stream().flatMap(Collection::stream).map(Stay::from).distinct().toList();
  }

  /**
   * The right edge: the last that happened; for an open case today and the next due dates, but not
   * so far that the future takes more room than the past.
   */
  private Instant end(List<Instant> moments, Instant now) {
    Instant first = moments.stream().min(Comparator.naturalOrder()).orElse(now);
    Instant last = moments.stream().max(Comparator.naturalOrder()).orElse(now);
    Instant least = later(first.plus(LEAST_SPAN), last.plus(LEAST_SPAN));
    if (!isOpen()) {
      return least;
    }
    Instant today = later(least, now);
    Instant farthest = today.plus(Duration.between(first, today));
    return timeline.deadlines().stream()
        .filter(DeadlineNow::open)
        .map(DeadlineNow::dueAt)
        .map(due -> due.isAfter(farthest) ? farthest : due)
        .reduce(today, Layout::later);
  }

  private Group group(Standing aggregate, int top) {
    int y = top + Picture.TITLE;
    Map<Holder, List<Bar>> byHolder = new LinkedHashMap<>();
    Holder before = Holder.NOBODY;
    for (Stay stay : stays.getOrDefault(aggregate, List.of())) {
      // where nobody holds it any more, the end stands in the lane of who held it last
      boolean last = stay.holder().equals(Holder.NOBODY);
      Holder holder = last ? before : stay.holder();
      byHolder.computeIfAbsent(holder, first -> new ArrayList<>()).add(bar(stay, last));
      before = holder;
    }
    List<Lane> lanes = new ArrayList<>();
    for (Map.Entry<Holder, List<Bar>> lane : byHolder.entrySet()) {
      lanes.add(new Lane(lane.getKey(), y, lanes.size() % Lane.HUES, lane.getValue()));
      y += Picture.LANE;
    }
    List<Line> lines = new ArrayList<>();
    for (DeadlineNow deadline : timeline.deadlines()) {
      if (aggregate.isOf(deadline.service(), deadline.ownerId())) {
        lines.add(line(deadline, y));
        y += Picture.LINE;
      }
    }
    return new Group(aggregate.id(), aggregate.type(), top, lanes, lines);
  }

  private Bar bar(Stay stay, boolean last) {
    Instant to = stay.to() == null ? end : stay.to();
    double x = axis.at(stay.from());
    return new Bar(stay.number(), stay.stage(), x, axis.at(to) - x, stay.from(), stay.to(), last);
  }

  private Line line(DeadlineNow deadline, int y) {
    Instant until = deadline.endedAt() == null ? deadline.dueAt() : deadline.endedAt();
    return new Line(
        deadline,
        y,
        axis.at(deadline.startsAt()),
        axis.at(later(deadline.startsAt(), until)),
        axis.at(deadline.dueAt()),
        deadline.dueAt().isAfter(end));
  }

  private List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (Instant at : new TreeSet<>(changes())) {
      double x = axis.at(at);
      boolean room = ticks.isEmpty() || x - ticks.getLast().x() >= LEAST_TICK;
      if (room && x <= Picture.WIDTH - LEAST_TICK) {
        ticks.add(new Tick(x, at));
      }
    }
    return ticks;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
