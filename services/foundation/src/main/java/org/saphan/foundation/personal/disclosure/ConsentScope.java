package org.saphan.foundation.personal.disclosure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/**
 * What a consent is asked about.
 *
 * @param recipient null: whoever it is
 * @param country null: wherever it is
 * @param groups all of them must be covered
 */
public record ConsentScope(
    @Nullable AgencyCode recipient, @Nullable CountryCode country, Set<DataGroup> groups) {
  public ConsentScope {
    groups = Set.copyOf(groups);
  }

  /** What is asked for. */
  public static ConsentScope of(RequestDisclosure asked) {
    return new ConsentScope(
        asked.recipientAgency(), asked.country(), Set.copyOf(asked.dataGroups()));
  }
}
