package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.Urgency;

/** Who can be asked; an urgent request needs somebody around the clock. */
public record Section19Contacts(
    @Nullable List<PrivateText> contacts,
    @Nullable PrivateText aroundTheClock,
    @Nullable PrivateText priorContacts)
    implements SectionContent {
  public Section19Contacts {
    contacts = contacts == null ? null : List.copyOf(contacts);
  }

  @Override
  public Section section() {
    return Section.CONTACTS;
  }

  @Override
  public List<String> gaps(Needs needs) {
    Gaps gaps = new Gaps(section()).need(contacts, "contacts");
    return needs.urgency() == Urgency.URGENT
        ? gaps.need(aroundTheClock, "aroundTheClock").found()
        : gaps.found();
  }
}
