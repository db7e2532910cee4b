package org.saphan.mutualassistance.web.register;

import static org.saphan.mutualassistance.web.register.RegisterColumn.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saphan.foundation.web.sheet.Cells;
import org.saphan.foundation.web.sheet.SheetDate;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.incoming.IncomingCommand.ImportRunningIncoming;
import org.saphan.mutualassistance.incoming.IncomingStage;
import org.saphan.mutualassistance.request.RequestCommand.ImportRunningRequest;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestStage;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Direction;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.web.register.RegisterEntry.NotUnderstood;
import org.saphan.mutualassistance.web.register.RegisterEntry.Understood;

/** Reads the lines of a register sheet into the commands of rows O34 and I36. */
public final class RegisterReader {
  /** Registers of this node are kept in the time of Laos; a day without an hour is its noon. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");

  /** Most items that one request has in a sheet. */
  static final int MAX_ITEMS = 20;

  private final LocalDate today;

  /**
   * @param now what happened later cannot be in a register
   */
  public RegisterReader(Instant now) {
    this.today = LocalDate.ofInstant(now, ZONE);
  }

  /**
   * @param line its number in the sheet
   * @param cells by the word in the header; empty ones may be left out
   */
  public RegisterEntry read(int line, Map<String, String> cells) {
    Cells<RegisterColumn> sheet = new Cells<>(RegisterColumn.class, cells);
    Optional<Direction> direction = sheet.code(DIRECTION, Direction.class);
    Optional<Understood> entry =
        direction.flatMap(way ->
            switch (way) {
              case OUTGOING -> outgoing(line, sheet);
              case INCOMING -> incoming(line, sheet);
            });
    return entry
        .filter(found -> sheet.complete())
        .<RegisterEntry>map(found -> found)
        .orElseGet(() -> new NotUnderstood(line, sheet.text(REGISTER_NO), sheet.faults()));
  }

  private Optional<Understood> outgoing(int line, Cells<RegisterColumn> sheet) {
    Optional<SheetDate> sent = date(sheet);
    Optional<CountryCode> country = sheet.typed(COUNTRY, CountryCode::new);
    Optional<AgencyCode> agency = sheet.needed(AGENCY, AgencyCode::new);
    Optional<AgencyCode> authority = sheet.typed(AUTHORITY, AgencyCode::new);
    Optional<LegalBasis> basis = sheet.needed(LEGAL_BASIS, LegalBasis::new);
    Optional<Channel> channel = sheet.code(CHANNEL, Channel.class);
    Optional<ForeignReference> foreign = sheet.typed(FOREIGN_REF, ForeignReference::new);
    Optional<Urgency> urgency = sheet.code(URGENCY, Urgency.class);
    Optional<RequestStage> stage = sheet.code(STAGE, RequestStage.class);
    if (stage.filter(today -> !ImportRunningRequest.mayStandIn(today)).isPresent()) {
      sheet.wrong(STAGE, "BAD_VALUE");
    }
    List<ImportedItem> items = items(sheet);
    List<String> offences = sheet.list(OFFENCE_CODES);
    if (!sheet.complete()) {
      return Optional.empty();
    }
    Instant at = noon(sent.orElseThrow().day());
    return Optional.of(
        new Understood(
            line,
            sheet.text(REGISTER_NO),
            "outgoing-request",
            at,
            proof ->
                new ImportRunningRequest(
                    country.orElseThrow(),
                    agency.orElseThrow(),
                    authority.orElse(null),
                    basis.orElseThrow(),
                    channel.orElseThrow(),
                    foreign.orElse(null),
                    items,
                    urgency.orElseThrow(),
                    offences,
                    at,
                    stage.orElseThrow(),
                    proof,
                    sent.orElseThrow().originalText().orElse(null))));
  }

  private Optional<Understood> incoming(int line, Cells<RegisterColumn> sheet) {
    Optional<SheetDate> received = date(sheet);
    Optional<CountryCode> country = sheet.typed(COUNTRY, CountryCode::new);
    Optional<AgencyCode> authority = sheet.needed(AUTHORITY, AgencyCode::new);
    Optional<LegalBasis> basis = sheet.typed(LEGAL_BASIS, LegalBasis::new);
    Optional<Channel> channel = sheet.code(CHANNEL, Channel.class);
    Optional<ForeignReference> foreign = sheet.needed(FOREIGN_REF, ForeignReference::new);
    Optional<Urgency> urgency = sheet.code(URGENCY, Urgency.class);
    Optional<IncomingStage> stage = sheet.code(STAGE, IncomingStage.class);
    List<ImportedItem> items = items(sheet);
    if (!sheet.complete()) {
      return Optional.empty();
    }
    Instant at = noon(received.orElseThrow().day());
    return Optional.of(
        new Understood(
            line,
            sheet.text(REGISTER_NO),
            "incoming-request",
            at,
            proof ->
                new ImportRunningIncoming(
                    foreign.orElseThrow(),
                    country.orElseThrow(),
                    authority.orElseThrow(),
                    basis.orElse(null),
                    channel.orElseThrow(),
                    items,
                    urgency.orElseThrow(),
                    at,
                    stage.orElseThrow(),
                    proof,
                    received.orElseThrow().originalText().orElse(null))));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
  }

  private Optional<SheetDate> date(Cells<RegisterColumn> sheet) {
    Optional<SheetDate> read = sheet.day(DATE);
    if (read.filter(date -> !date.day().isBefore(today)).isPresent()) {
      sheet.wrong(DATE, "IN_THE_FUTURE");
    }
    return read;
  }

  private static List<ImportedItem> items(Cells<RegisterColumn> sheet) {
    List<String> written = sheet.list(ITEMS);
    List<ImportedItem> items = new ArrayList<>();
    try {
      for (String one : written) {
        String[] parts = one.split("=", 2);
        boolean victim = parts[0].endsWith("!");
        String type = victim ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        items.add(
            new ImportedItem(
                items.size() + 1,
                AssistanceType.valueOf(type.strip()),
                victim,
                parts.length == 1 ? null : ItemResult.valueOf(parts[1].strip())));
      }
    } catch (IllegalArgumentException unknown) {
      sheet.wrong(ITEMS, "BAD_VALUE");
    }
    if (written.size() > MAX_ITEMS) {
      sheet.wrong(ITEMS, "TOO_MANY");
    }
    return items;
  }
}
