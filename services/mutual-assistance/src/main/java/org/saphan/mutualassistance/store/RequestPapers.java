package org.saphan.mutualassistance.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.mutualassistance.request.RequestAbroad;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.request.content.Findings;
import org.saphan.mutualassistance.request.content.Phase;
import org.saphan.mutualassistance.request.content.RequestContent;
import org.saphan.mutualassistance.request.content.Section;
import org.saphan.mutualassistance.request.content.SectionContent;
import org.saphan.mutualassistance.request.content.Standing;
import org.saphan.mutualassistance.request.content.Validator;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.ValidatorWarning;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the 22 sections of a request for people: what is written, and what the validator says of
 * it. Who the persons are is not here but in each person's own document.
 */
public final class RequestPapers {
  private static final String LIFE_CYCLE = RequestTable.lifeCycle().name();

  /** Only the bytes are asked for: who reads does not know their hash. */
  private static final String UNKNOWN_HASH = "0".repeat(64);

  private final Reading reading;
  private final Vault vault;
  private final ReferenceView reference;
  private final BusinessClock clock;
  private final JsonMapper json;

  public RequestPapers(
      Reading reading, Vault vault, ReferenceView reference, BusinessClock clock, JsonMapper json) {
    this.reading = reading;
    this.vault = vault;
    this.reference = reference;
    this.clock = clock;
    this.json = json;
  }

  /** Whether there are words to read. */
  public enum Words {
    KEPT,
    /** Their key was destroyed. */
    ERASED,
    /** The request ran on paper and was brought in without its text. */
    ON_PAPER
  }

  /**
   * One section as it stands.
   *
   * @param phase until when it must be complete
   * @param lacks JSON pointers to what must still be filled in; empty unless it is lacking
   */
  public record Sheet(Section section, Phase phase, Standing standing, List<String> lacks) {}

  /**
   * All of a request.
   *
   * @param contentVersion of the draft that was asked for
   * @param content empty sections where there are no words
   * @param erasedPersons those of section 7 whose data were erased
   */
  public record Paper(
      Reading.Found found,
      RequestState state,
      int contentVersion,
      LegalBasis legalBasis,
      Words words,
      RequestContent content,
      List<Sheet> sheets,
      List<ValidatorWarning> warnings,
      Set<UUID> erasedPersons) {
    public Paper {
      sheets = List.copyOf(sheets);
      warnings = List.copyOf(warnings);
      erasedPersons = Set.copyOf(erasedPersons);
    }

    /** One section's words. */
    public SectionContent of(Section section) {
      return content.sections().get(section.number() - 1);
    }

    /** How many sections stand so. */
    public long count(Standing standing) {
      return sheets.stream().filter(sheet -> sheet.standing() == standing).count();
    }
  }

  /**
   * A version of the draft, if the actor may see the request. The reading is written down.
   *
   * @param contentVersion null for the newest
   */
  public Optional<Paper> read(UUID id, Actor actor, @Nullable Integer contentVersion) {
    return reading
        .find(LIFE_CYCLE, id, actor)
        .filter(RequestPapers::isFor)
        .flatMap(found -> read(found, actor, contentVersion));
  }

  /** Whether who found it reads sections: not who counts requests or carries them (chapter D.2). */
  public static boolean isFor(Reading.Found found) {
    return found.part().isEmpty() || found.shown() instanceof RequestAbroad;
  }

  private Optional<Paper> read(Reading.Found found, Actor actor, @Nullable Integer wanted) {
    UUID id = found.summary().id();
    RequestState state = (RequestState) found.snapshot().state();
    int newest = state.draft().contentVersion();
    int version = wanted == null ? newest : wanted;
    boolean inPart = found.part().isPresent(); // by the other State: what was sent is the newest
    if (version < (inPart ? newest : 1) || version > newest) {
      return Optional.empty();
    }
    UUID docId = RequestPreparation.sectionsOf(id);
    Optional<RequestContent> kept =
        reading
            .document(LIFE_CYCLE, id, actor, new DocumentRef(docId, version, UNKNOWN_HASH))
            .map(document -> json.readValue(document.bytes(), RequestContent.class));
    Words words =
        kept.isPresent() ? Words.KEPT : vault.isErased(id) ? Words.ERASED : Words.ON_PAPER;
    RequestContent content = kept.orElseGet(RequestContent::empty);
    LegalBasis basis =
        version == newest || content.parties().legalBasis() == null
            ? state.basis()
            : content.parties().legalBasis();
    Findings findings = Validator.examine(content);
    return Optional.of(
        new Paper(
            found,
            state,
            version,
            basis,
            words,
            content,
            words == Words.KEPT
                ? sheets(content, findings, basis, version == newest ? state : null)
                : List.of(),
            words == Words.KEPT && !inPart ? findings.warnings() : List.of(),
            content.persons().all().stream()
                .flatMap(person -> Optional.ofNullable(person.personRef()).stream())
                .filter(vault::isErased)
                .collect(Collectors.toSet())));
  }

  private List<Sheet> sheets(
      RequestContent content, Findings findings, LegalBasis basis, @Nullable RequestState state) {
    Optional<BasisProfile> profile = reference.profile(basis, clock.now());
    List<Sheet> sheets = new ArrayList<>();
    for (Section section : Section.values()) {
      Standing standing =
          state != null && isGivenLater(section, state)
              ? Standing.COMPLETE
              : findings.standing(section, content.isFilled(section), profile);
      List<String> lacks =
          standing == Standing.LACKING
              ? findings.gaps().getOrDefault(section.number(), List.of())
              : List.of();
      sheets.add(new Sheet(section, section.phase(), standing, lacks));
    }
    return sheets;
  }

  /** Promises come with the approval and the signature with the letter, not with the draft. */
  private static boolean isGivenLater(Section section, RequestState state) {
    return section == Section.SIGNATURE
        ? state.exchange().transmittedAt() != null
        : !section.isInDraft() && state.draft().sectionsComplete().contains(section.number());
  }
}
