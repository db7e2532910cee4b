package org.saphan.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.CalendarPublished;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.CheckpointPublished;
import org.saphan.directory.entry.Confidence;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.Names;
import org.saphan.directory.entry.ProvincePublished;
import org.saphan.directory.entry.Trust;
import org.saphan.foundation.text.Dates;
import org.saphan.foundation.text.Wording;
import org.saphan.lifecycle.CountryCode;

/**
 * One version of an entry, in the words of its reader.
 *
 * @param note in English, as it is written in the file
 */
record Card(
    String code,
    int version,
    String name,
    List<Fact> facts,
    @Nullable String from,
    @Nullable String to,
    Trust trust,
    @Nullable String source,
    @Nullable String note) {
  /** One line about an entry; {@code label} is the key of a text. */
  record Fact(String label, String value) {}

  static Card of(Entry entry, Wording words, Dates dates) {
    return switch (entry) {
      case AgencyPublished agency ->
          card(agency, name(agency.names(), words), agency.trust(), null, agency.note(), dates)
              .with("roles", join(agency.roles(), role -> words.role(role.code())));
      case CentralAuthorityPublished authority ->
          card(
                  authority,
                  words.agency(authority.agency().value()),
                  trust(authority.confidence()),
                  authority.source(),
                  authority.note(),
                  dates)
              .with("countries", words.country(authority.country().value()))
              .with("legalBases", words.entry(authority.legalBasis().code()))
              .with("channel", words.code(authority.channel()))
              .with("languages", String.join(", ", authority.languages()));
      case LegalBasisProfilePublished basis -> basis(basis, words, dates);
      case CountryPublished country ->
          card(
                  country,
                  name(country.names(), words),
                  country.trust(),
                  country.source(),
                  country.note(),
                  dates)
              .with("languages", String.join(", ", country.languages()));
      case ProvincePublished province ->
          card(
                  province,
                  name(province.names(), words),
                  province.trust(),
                  province.source(),
                  province.note(),
                  dates)
              .with("neighbour", countries(province.borders(), words));
      case CheckpointPublished checkpoint ->
          card(
                  checkpoint,
                  name(checkpoint.names(), words),
                  checkpoint.trust(),
                  checkpoint.source(),
                  checkpoint.note(),
                  dates)
              .with("neighbour", checkpoint.neighbourSide());
      case CalendarPublished calendar -> calendar(calendar, words, dates);
    };
  }

  private static Card basis(LegalBasisProfilePublished basis, Wording words, Dates dates) {
    Card card =
        card(basis, name(basis.names(), words), basis.trust(), basis.source(), basis.note(), dates)
            .with("parties", countries(basis.parties(), words))
            .with("channel", join(basis.channels(), words::code))
            .with(
                "urgentChannel",
                basis.urgentChannels() == null ? null : join(basis.urgentChannels(), words::code))
            .with("languages", String.join(", ", basis.languages()))
            .with(
                "undertakings",
                join(
                    basis.undertakings(),
                    one -> words.say("field.undertakings." + one.name().toLowerCase(Locale.ROOT))));
    return basis.unknown().isEmpty()
        ? card
        : card.with("askOfficer", String.join(", ", basis.unknown()));
  }

  private static Card calendar(CalendarPublished calendar, Wording words, Dates dates) {
    String name =
        words.say("page.directory.workingDays") + " – " + words.country(calendar.country().value());
    Card card = card(calendar, name, calendar.trust(), calendar.source(), calendar.note(), dates);
    for (CalendarPublished.Holiday day : calendar.days()) {
      String surely =
          calendar.holidaysStopTheClock()
                  && day.offices() == CalendarPublished.Offices.CLOSED
                  && day.trust() != Trust.UNSURE
              ? ""
              : " (" + words.say("page.directory.trust." + Trust.UNSURE) + ")";
      card = card.with("holiday", dates.date(day.date()) + ": " + day.nameLocal() + surely);
    }
    return card;
  }

  private static Card card(
      Entry entry,
      String name,
      Trust trust,
      @Nullable String source,
      @Nullable String note,
      Dates dates) {
    return new Card(
        entry.code(),
        entry.version(),
        name,
        List.of(),
        date(entry.validFrom(), dates),
        date(entry.validTo(), dates),
        trust,
        source,
        note);
  }

  private Card with(String label, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return this;
    }
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact("page.directory." + label, value));
    return new Card(code, version, name, more, from, to, trust, source, note);
  }

  /** What no source says is as good as unsure: the page tells to ask. */
  private static Trust trust(Confidence confidence) {
    return switch (confidence) {
      case STATED -> Trust.USUAL;
      case INFERRED, ASSUMED -> Trust.UNSURE;
    };
  }

  private static String name(Names names, Wording words) {
    return BasisNames.in(names, words.tag());
  }

  private static @Nullable String date(@Nullable LocalDate day, Dates dates) {
    return day == null ? null : dates.date(day);
  }

  private static String countries(List<CountryCode> countries, Wording words) {
    return join(countries, country -> words.country(country.value()));
  }

  private static <T> String join(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(", "));
  }
}
