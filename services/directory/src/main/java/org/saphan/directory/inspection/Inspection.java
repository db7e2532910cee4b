package org.saphan.directory.inspection;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.CalendarPublished;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.CheckpointPublished;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.ProvincePublished;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/** Looks whether the entries of all files fit together. Pure. */
public final class Inspection {
  /** Stands for every State without an entry of its own. */
  private static final CountryCode ANY = new CountryCode("XX");

  /** An agency that may be a central authority has one of these. */
  private static final Set<Role> CENTRAL = Set.of(new Role("CA_OFFICER"), new Role("PARTNER"));

  private final List<Located<?>> entries;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Class<?>, Map<String, Entry>> newest = new HashMap<>();

  private Inspection(List<Located<?>> entries) {
    this.entries = entries;
    for (Located<?> located : entries) {
      Entry entry = located.entry();
      newest
          .computeIfAbsent(entry.getClass(), kind -> new HashMap<>())
          .merge(entry.code(), entry, (a, b) -> a.version() > b.version() ? a : b);
    }
  }

  /** All faults, none if everything fits. */
  public static List<Fault> of(List<Located<?>> entries) {
    Inspection inspection = new Inspection(entries);
    inspection.versions();
    inspection.overlaps();
    entries.forEach(inspection::entry);
    return inspection.faults;
  }

  /** Each version once, counted from 1 without holes, so that nobody takes one out. */
  private void versions() {
    Set<String> seen = new HashSet<>();
    for (Located<?> located : entries) {
      if (!seen.add(located.entry().key())) {
        faults.add(located.fault("version " + located.entry().version() + " is written twice"));
      }
    }
    for (Located<?> located : entries) {
      Entry entry = located.entry();
      String before = entry.kind() + "/" + entry.code() + "/" + (entry.version() - 1);
      if (entry.version() < 1 || (entry.version() > 1 && !seen.contains(before))) {
        faults.add(located.fault("version " + entry.version() + " does not follow the one before"));
      }
    }
  }

  /** Who decides and by which rules must be one answer on every day. */
  private void overlaps() {
    List<Located<?>> ruled =
        entries.stream()
            .filter(located ->
                located.entry() instanceof CentralAuthorityPublished
                    || located.entry() instanceof LegalBasisProfilePublished)
            .toList();
    for (int i = 0; i < ruled.size(); i++) {
      for (int j = 0; j < i; j++) {
        Entry one = ruled.get(i).entry();
        Entry other = ruled.get(j).entry();
        if (subject(one).equals(subject(other))
            && one.version() != other.version()
            && overlap(one, other)) {
          faults.add(
              ruled
                  .get(i)
                  .fault("holds on days on which version " + other.version() + " holds too"));
        }
      }
    }
  }

  private static Object subject(Entry entry) {
    return entry instanceof CentralAuthorityPublished authority
        ? authorityCode(authority)
        : entry.kind() + entry.code();
  }

  private static boolean overlap(Entry one, Entry other) {
    return startsBeforeEnd(one.validFrom(), other.validTo())
        && startsBeforeEnd(other.validFrom(), one.validTo());
  }

  private static boolean startsBeforeEnd(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }

  private void entry(Located<?> located) {
    Entry entry = located.entry();
    LocalDate from = entry.validFrom();
    LocalDate to = entry.validTo();
    require(from == null || to == null || !from.isAfter(to), located, "ends before it begins");
    switch (entry) {
      case CountryPublished country -> country(located, country);
      case ProvincePublished province -> province(located, province);
      case CheckpointPublished checkpoint -> checkpoint(located, checkpoint);
      case AgencyPublished agency -> agency(located, agency);
      case CentralAuthorityPublished authority -> authority(located, authority);
      case LegalBasisProfilePublished profile ->
          faults.addAll(new ProfileInspection(located, profile, newest).faults());
      case CalendarPublished calendar -> calendar(located, calendar);
    }
  }

  private void country(Located<?> located, CountryPublished country) {
    require(
        country.code().matches("[A-Z]{2}"),
        located,
        "the code is two capital letters (ISO 3166-1)");
    languages(located, country.languages());
    String zone = country.zone();
    if (zone != null) {
      zone(located, zone);
    }
  }

  private void province(Located<?> located, ProvincePublished province) {
    country(located, province.country());
    province.borders().forEach(neighbour -> country(located, neighbour));
    require(
        province.code().startsWith(province.country() + "-"),
        located,
        "the code begins with the country");
  }

  private void checkpoint(Located<?> located, CheckpointPublished checkpoint) {
    country(located, checkpoint.country());
    province(located, checkpoint.province());
    province(located, checkpoint.neighbourProvince());
    require(
        checkpoint.code().startsWith(checkpoint.province() + "-"),
        located,
        "the code begins with the province");
    CountryCode neighbour = checkpoint.neighbourCountry();
    if (neighbour != null) {
      country(located, neighbour);
    }
  }

  private void agency(Located<?> located, AgencyPublished agency) {
    CountryCode country = agency.country();
    if (country != null) {
      country(located, country);
    }
    province(located, agency.province());
    String checkpoint = agency.checkpoint();
    require(
        checkpoint == null || find(CheckpointPublished.class, checkpoint) != null,
        located,
        "unknown checkpoint " + checkpoint);
  }

  private void authority(Located<?> located, CentralAuthorityPublished authority) {
    country(located, authority.country());
    languages(located, authority.languages());
    require(
        authority.code().equals(authorityCode(authority)),
        located,
        "the code is " + authorityCode(authority));
    AgencyPublished agency = find(AgencyPublished.class, authority.agency().value());
    if (agency == null) {
      require(false, located, "unknown agency " + authority.agency());
    } else {
      require(
          agency.roles().stream().anyMatch(CENTRAL::contains),
          located,
          authority.agency() + " has none of the roles " + CENTRAL);
      require(
          ANY.equals(agency.country()) || authority.country().equals(agency.country()),
          located,
          authority.agency() + " belongs to another State");
    }
    LegalBasisProfilePublished basis =
        find(LegalBasisProfilePublished.class, authority.legalBasis().code());
    if (basis == null) {
      require(false, located, "unknown legal basis " + authority.legalBasis());
    } else {
      require(
          basis.anyParty() || basis.parties().contains(authority.country()),
          located,
          authority.country() + " is not party to " + basis.code());
      require(
          basis.channels().contains(authority.channel()),
          located,
          basis.code() + " does not allow the channel " + authority.channel());
    }
  }

  private static String authorityCode(CentralAuthorityPublished authority) {
    String region = authority.region();
    return authority.country()
        + "-"
        + authority.legalBasis()
        + (region == null ? "" : "-" + region);
  }

  private void calendar(Located<?> located, CalendarPublished calendar) {
    country(located, calendar.country());
    zone(located, calendar.zone());
    require(
        !calendar.restDays().containsAll(EnumSet.allOf(DayOfWeek.class)),
        located,
        "no day of the week is a working day");
    List<CalendarPublished.Holiday> days = calendar.days();
    require(
        days.stream()
            .sorted(Comparator.comparing(CalendarPublished.Holiday::date))
            .toList()
            .equals(days),
        located,
        "the days are not in order");
    Set<String> seen = new HashSet<>();
    for (CalendarPublished.Holiday day : days) {
      require(
          seen.add(day.date() + day.nameEn()), located, day.date() + " stands twice for one feast");
    }
  }

  private void country(Located<?> located, CountryCode country) {
    require(
        find(CountryPublished.class, country.value()) != null,
        located,
        "unknown country " + country);
  }

  private void province(Located<?> located, @Nullable String province) {
    require(
        province == null || find(ProvincePublished.class, province) != null,
        located,
        "unknown province " + province);
  }

  private void languages(Located<?> located, List<String> languages) {
    for (String language : languages) {
      require(language.matches("[a-z]{2,3}"), located, "no language: " + language);
    }
  }

  private void zone(Located<?> located, String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      require(false, located, "unknown zone " + zone);
    }
  }

  private <T extends Entry> @Nullable T find(Class<T> kind, String code) {
    return kind.cast(newest.getOrDefault(kind, Map.of()).get(code));
  }

  private void require(boolean fits, Located<?> located, String sentence) {
    if (!fits) {
      faults.add(located.fault(sentence));
    }
  }
}
