package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/**
 * How the evidence is linked to the offence, for all items at once or for each: this stops refusals
 * of fishing expeditions.
 */
public record Section10Relevance(
    @Nullable PrivateText relevance, @Nullable List<ItemRelevance> items)
    implements SectionContent {
  public Section10Relevance {
    items = items == null ? null : List.copyOf(items);
  }

  @Override
  public Section section() {
    return Section.RELEVANCE;
  }

  @Override
  public List<String> gaps(Needs needs) {
    Gaps gaps = new Gaps(section());
    boolean eachItem = !needs.itemNos().isEmpty() && explained().containsAll(needs.itemNos());
    return eachItem ? gaps.found() : gaps.need(relevance, "relevance").found();
  }

  private List<Integer> explained() {
    return items == null
        ? List.of()
        : items.stream()
            .filter(item -> !Gaps.isMissing(item.relevance()))
            .map(ItemRelevance::itemNo)
            .toList();
  }

  /** The link for one item. */
  public record ItemRelevance(int itemNo, @Nullable PrivateText relevance) {}
}
