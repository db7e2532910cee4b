package org.saphan.casetracker.timeline.picture;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.lifecycle.Holder;

/**
 * A timeline laid out: one group per aggregate, in it one lane per holder with a bar for each stage
 * that he held, and one line per deadline. Places are in units of the picture; words are left to
 * the page.
 *
 * @param now where today stands, null when nothing is open any more
 */
public record Picture(
    int width, int height, List<Tick> ticks, List<Group> groups, @Nullable Double now) {
  /** Units from left to right. */
  public static final int WIDTH = 1200;

  /** Where the lanes' names end and the time begins. */
  public static final int LEFT = 300;

  /** Height of the dates at the top, of a group's title, of a lane and of a deadline's line. */
  public static final int TOP = 34;

  public static final int TITLE = 34;
  public static final int LANE = 46;
  public static final int LINE = 26;

  /** Room that a letter takes, in units of the picture. */
  private static final double LETTER = 8;

  public Picture {
    ticks = List.copyOf(ticks);
    groups = List.copyOf(groups);
  }

  /** A date at the top. */
  public record Tick(double x, Instant at) {}

  /** One aggregate. */
  public record Group(UUID id, String type, int y, List<Lane> lanes, List<Line> lines) {
    public Group {
      lanes = List.copyOf(lanes);
      lines = List.copyOf(lines);
    }

    /** All stages of the aggregate in their order, whoever held it. */
    public List<Bar> bars() {
      return lanes.stream()
          .flatMap(lane -> lane.bars().stream())
          .sorted(Comparator.comparingInt(Bar::number))
          .toList();
    }
  }

  /**
   * One holder.
   *
   * @param hue one of {@link #HUES} colours, by the order of appearance
   */
  public record Lane(Holder holder, int y, int hue, List<Bar> bars) {
    /** How many colours there are before they come again. */
    public static final int HUES = 6;

    public Lane {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One stage.
   *
   * @param number counts the stages of the aggregate from 1
   * @param to when it ended, null while it lasts
   * @param last nobody has to act any more
   */
  public record Bar(
      int number,
      String stage,
      double x,
      double width,
      Instant from,
      @Nullable Instant to,
      boolean last) {
    private static final double MARGIN = 12;
    private static final double GAP = 2;

    /** Whether a word has room in the bar. */
    public boolean hasRoomFor(String word) {
      return letters(word) * LETTER + MARGIN <= width;
    }

    /** The width without the gap between two bars. */
    public double drawn() {
      return Math.max(1, width - GAP);
    }
  }

  /**
   * One deadline: from its start to its end or due date, with a mark at the due date.
   *
   * @param beyond the due date lies to the right of the picture
   */
  public record Line(
      DeadlineNow deadline, int y, double from, double to, double due, boolean beyond) {
    private static final double MARGIN = 24;

    /** A name as far as it has room at the left. */
    public String cut(String name) {
      long most = (long) ((LEFT - MARGIN) / LETTER);
      if (letters(name) <= most) {
        return name;
      }
      BreakIterator letter = BreakIterator.getCharacterInstance(Locale.ROOT);
      letter.setText(name);
      return name.substring(0, letter.next((int) most - 1)).strip() + "…";
    }

    /** The outline of the mark at the due date: a diamond, or an arrow out of the picture. */
    public String mark() {
      int middle = y + LINE / 2;
      return beyond
          ? "M" + (WIDTH - 9) + " " + (middle - 6) + "l9 6-9 6z"
          : "M" + (due - 6) + " " + middle + "l6-6 6 6-6 6z";
    }
  }

  /** How many letters stand beside one another; marks above and below them take no room. */
  private static long letters(String word) {
    return word.codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .count();
  }
}
