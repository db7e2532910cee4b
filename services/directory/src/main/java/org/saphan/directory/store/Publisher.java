package org.saphan.directory.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.inspection.Fault;
import org.saphan.directory.inspection.FaultyData;
import org.saphan.directory.inspection.Located;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Outbox;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes the entries of the files that are new. What was published stays as it was, since past
 * requests point at it: only an end may still be given to it.
 */
@Service
public class Publisher {
  /** Where all entries go; compacted, so that a new service gets them all. */
  static final String TOPIC = "directory.entries.v1";

  private final Published published;
  private final Outbox outbox;
  private final EventCodec codec;
  private final BusinessClock clock;
  private final JsonMapper json;
  private final CountryCode country;
  private final boolean practice;

  Publisher(
      Published published,
      Outbox outbox,
      EventCodec directoryCodec,
      BusinessClock clock,
      JsonMapper json,
      @Value("${saphan.country}") String country) {
    this.published = published;
    this.outbox = outbox;
    this.codec = directoryCodec;
    this.clock = clock;
    this.json = json;
    this.country = new CountryCode(country);
    this.practice = clock.practice();
  }

  /**
   * Publishes what is new in one transaction.
   *
   * @return how many were published
   * @throws FaultyData if one was published with other content; then nothing is published
   */
  @Transactional
  public int publish(List<Located<?>> entries) {
    published.lock();
    List<Fault> faults = new ArrayList<>();
    int sent = 0;
    for (Located<?> located : entries) {
      Entry entry = located.entry();
      Published.Edition known = published.find(entry).orElse(null);
      if (known == null) {
        byte[] event = codec.encode(entry);
        published.add(entry, event, clock.now());
        send(entry, 1, event);
        sent++;
      } else if (onlyEnds(known.entry(), entry)) {
        byte[] event = codec.encode(entry);
        published.end(entry, event, known.number() + 1);
        send(entry, known.number() + 1, event);
        sent++;
      } else if (!known.entry().equals(entry)) {
        faults.add(
            new Fault(
                located.file(),
                located.line(),
                entry.key() + " was published with other content: write the next version instead"));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultyData(faults);
    }
    sendCount();
    return sent;
  }

  /** Readers are ready when they have as many entries as there are: this tells them the number. */
  private void sendCount() {
    CataloguePublished count = CataloguePublished.of(published.count());
    byte[] event = codec.encode(count);
    if (published.add(count, event, clock.now())) {
      send(count.getClass(), count.key(), 1, false, event);
    }
  }

  private boolean onlyEnds(Entry before, Entry after) {
    return before.validTo() == null
        && after.validTo() != null
        && withoutEnd(before).equals(withoutEnd(after));
  }

  private ObjectNode withoutEnd(Entry entry) {
    ObjectNode tree = json.valueToTree(entry);
    tree.remove("validTo");
    return tree;
  }

  private void send(Entry entry, int edition, byte[] event) {
    send(entry.getClass(), entry.key(), edition, entry.validTo() != null, event);
  }

  private void send(Class<?> kind, String key, int edition, boolean ended, byte[] event) {
    Instant now = clock.now();
    UUID id = UuidCreator.getNameBasedSha1(key);
    UUID eventId = UuidCreator.getTimeOrderedEpoch();
    outbox.add(
        TOPIC,
        key,
        new Envelope(
            eventId,
            codec.typeOf(kind),
            codec.schemaVersionOf(kind),
            now,
            Envelope.Precision.EXACT,
            now,
            "directory-entry",
            id,
            edition,
            id,
            eventId,
            eventId,
            AgencyCode.SYSTEM,
            Role.SYSTEM,
            null,
            country,
            Envelope.DataClass.P0,
            "CRIMINAL_JUSTICE",
            List.of(),
            "PUBLISH",
            edition == 1 ? null : "PUBLISHED",
            ended ? "ENDED" : "PUBLISHED",
            Holder.NOBODY,
            practice),
        event);
  }
}
