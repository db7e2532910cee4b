package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.AssistanceType;

/** What is asked for, one by one (18.15 d). */
public record Section8Items(@Nullable List<Item> items) implements SectionContent {
  public Section8Items {
    items = items == null ? null : List.copyOf(items);
  }

  @Override
  public Section section() {
    return Section.ITEMS;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(items, "items").each(items, "items", Item::gaps).found();
  }

  @Override
  public List<DateAt> dates() {
    return new Gaps(section()).datesOf(items, "items", "requestedBy", Item::requestedBy);
  }

  /** The items, none where the section is empty. */
  public List<Item> all() {
    return items == null ? List.of() : items;
  }

  /**
   * One thing that is asked for.
   *
   * @param itemNo 1 or more, each number once
   * @param hearing in what manner and on which dates a person is to be heard
   */
  public record Item(
      int itemNo,
      AssistanceType type,
      boolean victimConcerned,
      @Nullable PrivateText description,
      @Nullable PrivateText requestedProcedure,
      @Nullable PrivateText reasonForProcedure,
      @Nullable List<PrivateText> questions,
      @Nullable PrivateText documentsWanted,
      @Nullable PrivateText premises,
      @Nullable PrivateText hearing,
      @Nullable LocalDate requestedBy,
      @Nullable PrivateText deadlineReason) {
    public Item {
      questions = questions == null ? null : List.copyOf(questions);
    }

    /** An item of which only number and kind are known. */
    public static Item of(int itemNo, AssistanceType type, boolean victimConcerned) {
      return new Item(
          itemNo, type, victimConcerned, null, null, null, null, null, null, null, null, null);
    }

    /** The same item with its words, of another kind. */
    public Item as(AssistanceType other, boolean victim) {
      return new Item(
          itemNo,
          other,
          victim,
          description,
          requestedProcedure,
          reasonForProcedure,
          questions,
          documentsWanted,
          premises,
          hearing,
          requestedBy,
          deadlineReason);
    }

    private static void gaps(Item item, Gaps gaps) {
      gaps.need(item.description, "description");
    }
  }
}
