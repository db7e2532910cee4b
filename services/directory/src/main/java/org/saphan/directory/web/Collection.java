package org.saphan.directory.web;

import java.util.Arrays;
import java.util.Optional;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.CalendarPublished;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.CheckpointPublished;
import org.saphan.directory.entry.CountryPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.entry.LegalBasisProfilePublished;
import org.saphan.directory.entry.ProvincePublished;

/** The parts of the directory, with their names in addresses and texts. */
enum Collection {
  LEGAL_BASES("legal-bases", "legalBases", LegalBasisProfilePublished.class),
  CENTRAL_AUTHORITIES("central-authorities", "centralAuthorities", CentralAuthorityPublished.class),
  AGENCIES("agencies", "agencies", AgencyPublished.class),
  COUNTRIES("countries", "countries", CountryPublished.class),
  PROVINCES("provinces", "provinces", ProvincePublished.class),
  CHECKPOINTS("checkpoints", "checkpoints", CheckpointPublished.class),
  CALENDARS("calendars", "calendars", CalendarPublished.class);

  private final String path;
  private final String text;
  private final Class<? extends Entry> kind;

  Collection(String path, String text, Class<? extends Entry> kind) {
    this.path = path;
    this.text = text;
    this.kind = kind;
  }

  static Optional<Collection> at(String path) {
    return Arrays.stream(values()).filter(collection -> collection.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  Class<? extends Entry> kind() {
    return kind;
  }
}
