package org.saphan.mutualassistance.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Derived;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.ValidatorWarning;

/**
 * What the rules must know of a draft whose words are in the vault.
 *
 * @param contentVersion 1 for the first draft
 * @param changedSections empty for the first draft
 * @param sectionsComplete the sections that are complete, by number
 * @param newPersons persons of section 7 who have no record yet
 */
public record RequestOutline(
    int contentVersion,
    LegalBasis proposedLegalBasis,
    List<Item> items,
    Urgency urgency,
    List<String> offenceCodes,
    Confidentiality confidentiality,
    @Nullable LocalDate requestedBy,
    List<Integer> changedSections,
    List<Integer> sectionsComplete,
    List<ValidatorWarning> warnings,
    PersonCounts persons,
    List<UUID> newPersons)
    implements Derived {
  public RequestOutline {
    items = List.copyOf(items);
    offenceCodes = List.copyOf(offenceCodes);
    changedSections = List.copyOf(changedSections);
    sectionsComplete = List.copyOf(sectionsComplete);
    warnings = List.copyOf(warnings);
    newPersons = List.copyOf(newPersons);
  }
}
