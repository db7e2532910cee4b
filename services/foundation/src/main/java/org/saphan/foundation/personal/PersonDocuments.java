package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.likeness.Identity;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.DocumentRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a vault keeps of a person: one document, sealed with the person's key, whose parts are the
 * groups of data. What is kept in any other document cannot be disclosed.
 */
public final class PersonDocuments {
  private static final String MEDIA_TYPE = "application/json";

  private final Vault vault;
  private final JsonMapper json;

  PersonDocuments(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  /** The next version of the person's document, to be kept with the command that brings it. */
  public Draft draft(UUID personRef, Map<DataGroup, ?> data) {
    int version = newest(personRef).map(DocumentRef::version).orElse(0) + 1;
    return new Draft(
        personRef,
        personRef,
        version,
        MEDIA_TYPE,
        json.writeValueAsBytes(data.isEmpty() ? Map.of() : new EnumMap<>(data)));
  }

  /**
   * The next version with what was kept before it: a list grows by what is new in it, and of the
   * parts of an object the newer word counts. For who learns more of a person; who says all of her
   * anew makes a {@link #draft}.
   */
  public Draft addition(UUID personRef, Map<DataGroup, ?> more) {
    return addition(personRef, more, Set.of());
  }

  /**
   * The same by who corrects what was said before.
   *
   * @param anew of these groups what was kept before goes, if something else is said
   */
  public Draft addition(UUID personRef, Map<DataGroup, ?> more, Set<DataGroup> anew) {
    Map<DataGroup, JsonNode> all = kept(personRef);
    anew.stream().filter(more::containsKey).forEach(all::remove);
    more.forEach((group, part) -> {
      JsonNode added = json.valueToTree(part);
      all.merge(group, added, PersonDocuments::joined);
    });
    return draft(personRef, all);
  }

  private static JsonNode joined(JsonNode before, JsonNode added) {
    if (added instanceof ArrayNode more) {
      Set<JsonNode> all = new LinkedHashSet<>();
      if (before.isArray()) {
        before.forEach(all::add);
      } else {
        all.add(before);
      }
      more.forEach(all::add);
      return JsonNodeFactory.instance.arrayNode().addAll(all);
    }
    return before instanceof ObjectNode old && added instanceof ObjectNode more
        ? old.deepCopy().setAll(more)
        : added;
  }

  /** The groups of which something is kept: no others can be disclosed. */
  Set<DataGroup> groups(UUID personRef) {
    return kept(personRef).keySet();
  }

  private Map<DataGroup, JsonNode> kept(UUID personRef) {
    Map<DataGroup, JsonNode> all = new EnumMap<>(DataGroup.class);
    newest(personRef)
        .flatMap(ref -> vault.read(personRef, ref.docId(), ref.version()))
        .map(json::readTree)
        .ifPresent(found ->
            found
                .properties()
                .forEach(part -> all.put(DataGroup.valueOf(part.getKey()), part.getValue())));
    return all;
  }

  /** Whether anything is kept of the person. */
  public boolean isKept(UUID personRef) {
    return newest(personRef).isPresent();
  }

  /**
   * As whom a person is written of from now on: the same, or, where that record was erased, a new
   * one, and always the same new one. Who was forgotten may come again, and nobody is refused for
   * it.
   */
  public UUID current(UUID personRef) {
    UUID current = personRef;
    while (vault.isErased(current)) {
      current = reference("after/" + current);
    }
    return current;
  }

  /**
   * The reference of a new person: the same for the same cause, since a decision may be tried
   * again, and not to be guessed by who has no key, so that it says nothing of where it came from.
   *
   * @param cause what brings the person, such as a request, its version and a number
   */
  public UUID reference(String cause) {
    ByteBuffer hash = ByteBuffer.wrap(vault.keyedHash(("person/" + cause).getBytes(UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L; // a version 8 UUID: made our own way
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Who a person is, to be compared; empty if nothing is kept, or no name. */
  Optional<Identity> identity(UUID personRef) {
    return newest(personRef)
        .flatMap(ref -> vault.read(personRef, ref.docId(), ref.version()))
        .map(json::readTree)
        .map(Identities::read)
        .filter(known -> !known.names().isEmpty());
  }

  /** Puts what may go out aside, as it is now: what was allowed is what is fetched. */
  void packUp(UUID disclosureId, UUID personRef, Collection<DataGroup> groups) {
    Map<DataGroup, JsonNode> allowed = kept(personRef);
    allowed.keySet().retainAll(groups);
    vault.keep(personRef, disclosureId, 1, MEDIA_TYPE, json.writeValueAsBytes(allowed));
  }

  /** What was put aside; empty if the person was erased since. */
  Optional<byte[]> packed(UUID disclosureId, UUID personRef) {
    return vault.read(personRef, disclosureId, 1);
  }

  private Optional<DocumentRef> newest(UUID personRef) {
    return vault.find(personRef, personRef);
  }
}
