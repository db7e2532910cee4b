package org.saphan.mutualassistance.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.request.RequestCommand.AmendMlaDraft;
import org.saphan.mutualassistance.request.RequestCommand.DraftMlaRequest;
import org.saphan.mutualassistance.request.RequestCommand.WordedSection;
import org.saphan.mutualassistance.request.RequestDrafts;
import org.saphan.mutualassistance.request.RequestOutline;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.content.RequestContent;
import org.saphan.mutualassistance.request.content.Section;
import org.saphan.mutualassistance.request.content.Section7Persons;
import org.saphan.mutualassistance.request.content.Section7Persons.Person;
import org.saphan.mutualassistance.request.content.SectionContent;
import org.saphan.mutualassistance.request.content.Validator;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.MlaRejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works the outline of a draft out of its 22 sections. The sections go to the vault under the
 * request's key, who the persons are under each person's own.
 */
public final class RequestPreparation implements Preparation<RequestState> {
  private static final Set<Class<?>> WORDS = Set.of(PrivateText.class, String.class);

  private final JsonMapper json;
  private final PersonDocuments persons;
  private final Supplier<LanguageTag> ownLanguage;

  /**
   * @param ownLanguage the language that this State writes its requests in
   */
  public RequestPreparation(
      JsonMapper json, PersonDocuments persons, Supplier<LanguageTag> ownLanguage) {
    this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.persons = persons;
    this.ownLanguage = ownLanguage;
  }

  /** The document of the 22 sections of a request. */
  public static UUID sectionsOf(UUID requestId) {
    return UuidCreator.getNameBasedSha1(requestId + "/sections");
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<RequestState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    if (command instanceof DraftMlaRequest draft) {
      Optional<Rejection> lacking = lacking(draft);
      if (lacking.isPresent()) {
        return new Prepared.Unfit(lacking.get());
      }
      RequestContent content = RequestDrafts.of(draft, actor.agency(), ownLanguage.get());
      return prepared(id, 1, content, null, draft::withOutline);
    }
    if (command instanceof AmendMlaDraft patch && snapshot != null) {
      int version = snapshot.state().draft().contentVersion();
      RequestContent before = content(id, version, documents);
      try {
        RequestContent content = RequestDrafts.amended(before, patch, sections(patch, before));
        return prepared(id, version + 1, content, before, patch::withOutline);
      } catch (Unfit unfit) {
        return new Prepared.Unfit(unfit.rejection());
      }
    }
    return new Prepared.Ready(command, List.of());
  }

  /** Row O1: at least one offence and one item. */
  private static Optional<Rejection> lacking(DraftMlaRequest draft) {
    if (draft.items().isEmpty()) {
      return Optional.of(missing(Section.ITEMS).at("/items"));
    }
    return draft.offenceCodes().isEmpty()
        ? Optional.of(missing(Section.OFFENCES).at("/offenceCodes"))
        : Optional.empty();
  }

  private static Rejection missing(Section section) {
    return Rejection.of(MlaRejection.MISSING, "SECTIONS_SUBMIT")
        .with("sections", List.of(section.number()));
  }

  private RequestContent content(UUID id, int version, Documents documents) {
    return documents
        .read(id, sectionsOf(id), version)
        .map(bytes -> json.readValue(bytes, RequestContent.class))
        .orElseThrow(() -> new IllegalStateException("The sections of " + id + " are not there"));
  }

  private Prepared prepared(
      UUID id,
      int version,
      RequestContent typed,
      @Nullable RequestContent before,
      Function<RequestOutline, Object> command) {
    Optional<Rejection> invalid = Validator.invalid(typed);
    if (invalid.isPresent()) {
      return new Prepared.Unfit(invalid.get());
    }
    AtomicInteger number = new AtomicInteger();
    RequestContent content =
        typed.withRecords(
            () -> persons.reference(id + "/" + version + "/" + number.incrementAndGet()));
    List<UUID> all = references(content);
    if (Set.copyOf(all).size() < all.size()) {
      return new Prepared.Unfit(Rejection.of(Refusal.INVALID, "BAD_VALUE").at("/persons"));
    }
    List<UUID> known = before == null ? List.of() : references(before);
    List<UUID> added = all.stream().filter(ref -> !known.contains(ref)).toList();
    List<Draft> drafts = new ArrayList<>();
    for (Person person : content.persons().all()) {
      identity(person).ifPresent(drafts::add);
    }
    RequestContent kept = withoutIdentities(content);
    drafts.add(
        new Draft(id, sectionsOf(id), version, "application/json", json.writeValueAsBytes(kept)));
    return new Prepared.Ready(
        command.apply(RequestDrafts.outline(version, kept, before, added)), drafts);
  }

  private static List<UUID> references(RequestContent content) {
    return content.persons().all().stream()
        .flatMap(person -> Optional.ofNullable(person.personRef()).stream())
        .toList();
  }

  /**
   * What identifies the person, sealed with the person's own key; empty if nothing was typed. What
   * is not typed again stays: nobody reads here what was, so nobody can repeat it.
   */
  private Optional<Draft> identity(Person person) {
    Map<DataGroup, Object> data = new EnumMap<>(DataGroup.class);
    if (person.names() != null) {
      data.put(DataGroup.G3, person.names());
    }
    if (person.birth() != null) {
      data.put(DataGroup.G4, person.birth());
    }
    if (person.location() != null) {
      data.put(DataGroup.G12, person.location());
    }
    return data.isEmpty() || person.personRef() == null
        ? Optional.empty()
        : Optional.of(persons.addition(person.personRef(), data, data.keySet()));
  }

  private static RequestContent withoutIdentities(RequestContent content) {
    return content.persons().persons() == null
        ? content
        : content.with(
            new Section7Persons(
                content.persons().all().stream()
                    .map(person ->
                        new Person(
                            person.personRef(),
                            person.role(),
                            null,
                            null,
                            person.nationality(),
                            null,
                            person.custodyStatus(),
                            person.needsProtection(),
                            person.child()))
                    .toList()));
  }

  private List<SectionContent> sections(AmendMlaDraft patch, RequestContent before) {
    List<SectionContent> read = new ArrayList<>();
    List<WordedSection> sent = patch.sections() == null ? List.of() : patch.sections();
    for (int i = 0; i < sent.size(); i++) {
      String pointer = "/sections/" + i;
      int number = sent.get(i).no();
      Section section =
          Section.of(number).orElseThrow(() -> Unfit.invalid("BAD_VALUE", pointer + "/no"));
      if (!section.isInDraft()) {
        throw Unfit.invalid("SECTION_NOT_HERE", pointer + "/no");
      }
      SectionContent old = before.sections().get(number - 1);
      read.add(section(section.type(), sent.get(i).content(), old, pointer + "/content"));
    }
    return read;
  }

  /** A JSON object is the whole section; plain words are those of its first field of words. */
  private SectionContent section(
      Class<? extends SectionContent> type, PrivateText words, SectionContent old, String pointer) {
    try {
      JsonNode node =
          words.value().stripLeading().startsWith("{") ? json.readTree(words.value()) : null;
      return json.treeToValue(node == null ? withWords(type, words, old) : node, type);
    } catch (JacksonException unreadable) {
      throw Unfit.invalid("BAD_VALUE", pointer);
    }
  }

  private ObjectNode withWords(
      Class<? extends SectionContent> type, PrivateText words, SectionContent old) {
    String field =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> WORDS.contains(component.getType()))
            .map(RecordComponent::getName)
            .findFirst()
            .orElse("");
    ObjectNode node = json.valueToTree(old);
    node.put(field, words.value());
    return node;
  }
}
