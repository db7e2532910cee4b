package org.saphan.mutualassistance.request.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.ValidatorWarning;

/**
 * What the validator says about a request.
 *
 * @param complete numbers of the sections of which nothing is missing, also because nothing is
 *     needed
 * @param gaps JSON pointers to what is missing, by section number
 * @param warnings what should be looked at again and blocks nothing
 */
public record Findings(
    List<Integer> complete, Map<Integer, List<String>> gaps, List<ValidatorWarning> warnings) {
  public Findings {
    complete = List.copyOf(complete);
    gaps = Map.copyOf(gaps);
    warnings = List.copyOf(warnings);
  }

  /**
   * How a section stands under a legal basis.
   *
   * @param filled whether anything is written in it
   */
  public Standing standing(Section section, boolean filled, Optional<BasisProfile> profile) {
    if (complete.contains(section.number())) {
      return filled ? Standing.COMPLETE : Standing.NOT_NEEDED;
    }
    return Section.required(section.phase(), profile).contains(section)
        ? Standing.LACKING
        : Standing.NOT_NEEDED;
  }

  /** Numbers of the sections that this phase needs and that are not complete, in order. */
  public List<Integer> missing(Phase phase, Optional<BasisProfile> profile) {
    return Section.required(phase, profile).stream()
        .map(Section::number)
        .filter(number -> !complete.contains(number))
        .toList();
  }
}
