package org.saphan.victimreferral.ranking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.Unit;

/**
 * One person who looks for a place, with the children who come along.
 *
 * @param wanted the part of a house that she wants
 * @param near the province that she wishes to be near, null if she said none
 * @param from the province in which she is helped now, null where it is not known
 * @param avoid provinces where she would be in danger
 * @param security whether she needs special protection
 */
public record Party(
    Unit wanted,
    Sex sex,
    AgeBand ageBand,
    boolean treatAsChild,
    int childrenWith,
    boolean security,
    Set<NeedGroup> needs,
    ReferralUrgency urgency,
    @Nullable ProvinceCode near,
    @Nullable ProvinceCode from,
    Set<ProvinceCode> avoid) {
  public Party {
    needs = Set.copyOf(needs);
    avoid = Set.copyOf(avoid);
  }

  /** One for her, one for each child. */
  public int beds() {
    return 1 + childrenWith;
  }

  /**
   * Whether a unit is one for this party: with children it may use the unit for families or, if the
   * house allows, that of the adult; the unit for anybody serves all.
   */
  public boolean mayUse(Unit unit, boolean withChildren) {
    return switch (unit) {
      case ANY -> true;
      case FAMILY -> childrenWith > 0 || wanted == Unit.FAMILY;
      case FEMALE -> isOf(unit, Sex.FEMALE) && (childrenWith == 0 || withChildren);
      case MALE -> isOf(unit, Sex.MALE) && (childrenWith == 0 || withChildren);
    };
  }

  /** Her own word first; where she leaves it open, her sex, if it is one of the two. */
  private boolean isOf(Unit unit, Sex its) {
    return switch (wanted) {
      case FEMALE, MALE -> wanted == unit;
      case FAMILY -> sex == its;
      case ANY -> sex == its || sex == Sex.OTHER || sex == Sex.UNKNOWN;
    };
  }

  /** The youngest that she may be, in years. */
  int youngest() {
    return switch (ageBand) {
      case A0_11, UNKNOWN -> 0;
      case A12_14 -> 12;
      case A15_17 -> 15;
      case A18_24 -> 18;
      case A25_34 -> 25;
      case A35_54 -> 35;
      case A55P -> 55;
    };
  }

  /** The oldest that she may be, in years. */
  int oldest() {
    return switch (ageBand) {
      case A0_11 -> 11;
      case A12_14 -> 14;
      case A15_17 -> 17;
      case A18_24 -> 24;
      case A25_34 -> 34;
      case A35_54 -> 54;
      case A55P, UNKNOWN -> Integer.MAX_VALUE;
    };
  }
}
