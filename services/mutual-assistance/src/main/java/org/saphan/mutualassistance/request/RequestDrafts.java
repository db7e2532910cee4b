package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.request.RequestCommand.AmendMlaDraft;
import org.saphan.mutualassistance.request.RequestCommand.DraftMlaRequest;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.request.content.Findings;
import org.saphan.mutualassistance.request.content.RequestContent;
import org.saphan.mutualassistance.request.content.Section10Relevance;
import org.saphan.mutualassistance.request.content.Section12Confidentiality;
import org.saphan.mutualassistance.request.content.Section13Urgency;
import org.saphan.mutualassistance.request.content.Section18VictimMeasures;
import org.saphan.mutualassistance.request.content.Section19Contacts;
import org.saphan.mutualassistance.request.content.Section1Parties;
import org.saphan.mutualassistance.request.content.Section20Language;
import org.saphan.mutualassistance.request.content.Section2ConductingAuthority;
import org.saphan.mutualassistance.request.content.Section3SubjectMatter;
import org.saphan.mutualassistance.request.content.Section4Facts;
import org.saphan.mutualassistance.request.content.Section5Offences;
import org.saphan.mutualassistance.request.content.Section5Offences.Offence;
import org.saphan.mutualassistance.request.content.Section6Transnational;
import org.saphan.mutualassistance.request.content.Section7Persons;
import org.saphan.mutualassistance.request.content.Section7Persons.Name;
import org.saphan.mutualassistance.request.content.Section7Persons.Person;
import org.saphan.mutualassistance.request.content.Section8Items;
import org.saphan.mutualassistance.request.content.Section8Items.Item;
import org.saphan.mutualassistance.request.content.Section9Purpose;
import org.saphan.mutualassistance.request.content.SectionContent;
import org.saphan.mutualassistance.request.content.Validator;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.PersonRole;

/** From what a drafter sends to the 22 sections, and from these to what the rules may know. */
public final class RequestDrafts {
  private RequestDrafts() {}

  /**
   * The sections of a new draft (row O1).
   *
   * @param author the agency that drafts
   * @param original the language that this State writes in
   */
  public static RequestContent of(DraftMlaRequest draft, AgencyCode author, LanguageTag original) {
    PrivateText group = draft.organisedGroupText();
    return RequestContent.empty()
        .with(
            new Section1Parties(
                draft.requestedCountry(), author, null, null, draft.proposedLegalBasis(), null),
            new Section2ConductingAuthority(draft.conductingAuthority(), null, null, null, null),
            new Section3SubjectMatter(draft.subjectMatter(), draft.natureOfProceeding()),
            new Section4Facts(draft.factsSummary(), null, null, null),
            new Section5Offences(
                draft.offenceCodes(),
                each(draft.offences(), RequestDrafts::offence),
                draft.dualCriminalityAnalysis()),
            new Section6Transnational(
                draft.transnationalBasis(), group == null ? null : true, group),
            new Section7Persons(each(draft.persons(), RequestDrafts::person)),
            new Section8Items(each(draft.items(), RequestDrafts::item)),
            new Section9Purpose(draft.purposeText()),
            new Section10Relevance(draft.relevance(), null),
            new Section12Confidentiality(draft.confidentiality(), null),
            new Section13Urgency(draft.urgency(), draft.requestedBy(), null),
            new Section18VictimMeasures(null, null, draft.safeContactRoute()),
            new Section19Contacts(each(draft.contacts(), PrivateText::new), null, null),
            new Section20Language(original, null));
  }

  /**
   * The sections after an amendment (row O2): first the sections that were sent, then the single
   * fields, which know better. Who asks whom stays, whatever section 1 says.
   *
   * @param sections the contents of the patch, read into their records
   */
  public static RequestContent amended(
      RequestContent before, AmendMlaDraft patch, List<SectionContent> sections) {
    RequestContent sent = before.with(sections.toArray(SectionContent[]::new));
    return sent.with(
        new Section1Parties(
            before.parties().requestedCountry(),
            before.parties().requestingAuthority(),
            sent.parties().requestedAuthority(),
            sent.parties().ourRef(),
            orElse(
                patch.proposedLegalBasis(),
                orElse(sent.parties().legalBasis(), before.parties().legalBasis())),
            sent.parties().channel()),
        new Section5Offences(
            orElse(patch.offenceCodes(), sent.offences().offenceCodes()),
            sent.offences().offences(),
            sent.offences().dualCriminalityAnalysis()),
        patch.items() == null ? sent.items() : items(patch.items(), sent.items()),
        new Section12Confidentiality(
            orElse(patch.confidentiality(), sent.confidentiality().level()),
            sent.confidentiality().reason()),
        new Section13Urgency(
            orElse(patch.urgency(), sent.urgency().urgency()),
            orElse(patch.requestedBy(), sent.urgency().requestedBy()),
            sent.urgency().reasons()));
  }

  /**
   * What the rules must know of a draft.
   *
   * @param before the version before, null for the first one
   * @param newPersons ids that {@link RequestContent#withRecords} gave out
   */
  public static RequestOutline outline(
      int contentVersion,
      RequestContent content,
      @Nullable RequestContent before,
      List<UUID> newPersons) {
    Findings findings = Validator.examine(content);
    return new RequestOutline(
        contentVersion,
        Objects.requireNonNull(content.parties().legalBasis(), "a draft names its legal basis"),
        content.items().all().stream()
            .map(item -> new RequestPart.Item(item.itemNo(), item.type(), item.victimConcerned()))
            .toList(),
        content.urgency().urgencyOrDefault(),
        orElse(content.offences().offenceCodes(), List.of()),
        content.confidentiality().levelOrDefault(),
        content.urgency().requestedBy(),
        before == null ? List.of() : content.changedSince(before),
        findings.complete(),
        findings.warnings(),
        counts(content),
        newPersons);
  }

  /** Items that are listed stay, with their words; the others are gone. */
  private static Section8Items items(List<RequestPart.Item> outline, Section8Items words) {
    Map<Integer, Item> byNumber =
        words.all().stream()
            .collect(Collectors.toMap(Item::itemNo, item -> item, (first, second) -> first));
    return new Section8Items(
        outline.stream()
            .map(item -> {
              Item known = byNumber.get(item.itemNo());
              return known == null
                  ? Item.of(item.itemNo(), item.type(), item.victimConcerned())
                  : known.as(item.type(), item.victimConcerned());
            })
            .toList());
  }

  private static PersonCounts counts(RequestContent content) {
    return new PersonCounts(
        count(content, PersonRole.SUSPECT) + count(content, PersonRole.ACCUSED),
        count(content, PersonRole.WITNESS),
        count(content, PersonRole.VICTIM));
  }

  private static int count(RequestContent content, PersonRole role) {
    return (int) content.persons().all().stream().filter(person -> person.role() == role).count();
  }

  private static Offence offence(RequestCommand.Offence offence) {
    return new Offence(
        offence.lawName(), offence.article(), offence.maxPenalty(), offence.dateOfOffence(), null);
  }

  private static Person person(RequestCommand.Person person) {
    return new Person(
        person.personRef(),
        person.role(),
        each(person.names(), name -> new Name(name.text())),
        person.birth(),
        null,
        person.location(),
        null,
        null,
        null);
  }

  private static Item item(RequestCommand.WordedItem item) {
    return new Item(
        item.itemNo(),
        item.type(),
        item.victimConcerned(),
        item.description(),
        item.requestedProcedure(),
        null,
        item.questions(),
        null,
        null,
        null,
        null,
        null);
  }

  private static <A, B> @Nullable List<B> each(@Nullable List<A> many, Function<A, B> turn) {
    return many == null ? null : many.stream().map(turn).toList();
  }

  private static <T extends @Nullable Object> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
