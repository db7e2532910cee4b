package org.saphan.repatriation.web.list;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.saphan.foundation.web.sheet.SheetDate;
import org.saphan.repatriation.terms.AgeBand;

/** How old somebody is on a day, after what a list says of the birth. */
final class ListedAge {
  /** Years from here on are Buddhist (domain chapter F.4). */
  private static final int FIRST_BUDDHIST_YEAR = 2400;

  /** Nobody in a list is older. */
  private static final int OLDEST = 120;

  /** Two digits may be a year or an age: a person says which, nobody guesses. */
  private static final int FIRST_YEAR = 1000;

  private ListedAge() {}

  /**
   * Empty where the words do not say it for certain. Of a year only, the younger of the two ages
   * counts.
   */
  static Optional<AgeBand> band(String birth, LocalDate on) {
    return SheetDate.read(birth)
        .map(SheetDate::day)
        .or(() -> year(birth))
        .map(born -> (int) ChronoUnit.YEARS.between(born, on))
        .filter(age -> age >= 0 && age <= OLDEST)
        .map(ListedAge::band);
  }

  private static Optional<LocalDate> year(String birth) {
    if (!birth.matches("[0-9]{4}") || Integer.parseInt(birth) < FIRST_YEAR) {
      return Optional.empty();
    }
    int year = Integer.parseInt(birth);
    return Optional.of(
        year < FIRST_BUDDHIST_YEAR
            ? LocalDate.of(year, 12, 31)
            : LocalDate.from(ThaiBuddhistChronology.INSTANCE.date(year, 12, 31)));
  }

  private static AgeBand band(int age) {
    if (age < 12) {
      return AgeBand.A0_11;
    } else if (age < 15) {
      return AgeBand.A12_14;
    } else if (age < 18) {
      return AgeBand.A15_17;
    } else if (age < 25) {
      return AgeBand.A18_24;
    } else if (age < 35) {
      return AgeBand.A25_34;
    }
    return age < 55 ? AgeBand.A35_54 : AgeBand.A55P;
  }
}
