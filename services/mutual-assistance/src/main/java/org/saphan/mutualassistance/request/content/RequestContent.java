package org.saphan.mutualassistance.request.content;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.mutualassistance.request.content.Section7Persons.Person;
import org.saphan.mutualassistance.request.content.Section8Items.Item;

/** All 22 sections of one request, as they stand in one version of its document in the vault. */
public record RequestContent(
    Section1Parties parties,
    Section2ConductingAuthority conductingAuthority,
    Section3SubjectMatter subjectMatter,
    Section4Facts facts,
    Section5Offences offences,
    Section6Transnational transnational,
    Section7Persons persons,
    Section8Items items,
    Section9Purpose purpose,
    Section10Relevance relevance,
    Section11Procedure procedure,
    Section12Confidentiality confidentiality,
    Section13Urgency urgency,
    Section14UseLimitation useLimitation,
    Section15Reciprocity reciprocity,
    Section16ReturnOfItems returnOfItems,
    Section17Costs costs,
    Section18VictimMeasures victimMeasures,
    Section19Contacts contacts,
    Section20Language language,
    Section21Signature signature,
    Section22Annexes annexes) {
  /** A request with nothing in it. */
  public static RequestContent empty() {
    return new RequestContent(
        new Section1Parties(null, null, null, null, null, null),
        new Section2ConductingAuthority(null, null, null, null, null),
        new Section3SubjectMatter(null, null),
        new Section4Facts(null, null, null, null),
        new Section5Offences(null, null, null),
        new Section6Transnational(null, null, null),
        new Section7Persons(null),
        new Section8Items(null),
        new Section9Purpose(null),
        new Section10Relevance(null, null),
        new Section11Procedure(null),
        new Section12Confidentiality(null, null),
        new Section13Urgency(null, null, null),
        new Section14UseLimitation(null),
        new Section15Reciprocity(null),
        new Section16ReturnOfItems(null),
        new Section17Costs(null, null),
        new Section18VictimMeasures(null, null, null),
        new Section19Contacts(null, null, null),
        new Section20Language(null, null),
        new Section21Signature(null, null, null, null, null),
        new Section22Annexes(null));
  }

  /** The sections in the order of the letter. */
  public List<SectionContent> sections() {
    return List.of(
        parties,
        conductingAuthority,
        subjectMatter,
        facts,
        offences,
        transnational,
        persons,
        items,
        purpose,
        relevance,
        procedure,
        confidentiality,
        urgency,
        useLimitation,
        reciprocity,
        returnOfItems,
        costs,
        victimMeasures,
        contacts,
        language,
        signature,
        annexes);
  }

  /** Whether anything is written in a section. */
  public boolean isFilled(Section section) {
    return !sections().get(index(section)).equals(empty().sections().get(index(section)));
  }

  /** The same request with these sections in place of its own. */
  public RequestContent with(SectionContent... changed) {
    SectionContent[] all = sections().toArray(SectionContent[]::new);
    Arrays.stream(changed).forEach(section -> all[index(section.section())] = section);
    return of(List.of(all));
  }

  /** Numbers of the sections that differ from an earlier version. */
  public List<Integer> changedSince(RequestContent earlier) {
    return Stream.of(Section.values())
        .filter(section ->
            !sections().get(index(section)).equals(earlier.sections().get(index(section))))
        .map(Section::number)
        .toList();
  }

  /**
   * The same request in which every person has a record.
   *
   * @param ids new ids for those who have none
   */
  public RequestContent withRecords(Supplier<UUID> ids) {
    List<Person> known =
        persons.all().stream()
            .map(person -> person.personRef() == null ? person.known(ids.get()) : person)
            .toList();
    return persons.persons() == null ? this : with(new Section7Persons(known));
  }

  /** What the sections need to know of each other. */
  Needs needs() {
    return new Needs(
        items.all().stream().map(Item::type).collect(Collectors.toSet()),
        items.all().stream().map(Item::itemNo).collect(Collectors.toSet()),
        urgency.urgencyOrDefault(),
        items.all().stream().anyMatch(Item::victimConcerned)
            || persons.all().stream().anyMatch(Person::isVictimOrChild));
  }

  private static int index(Section section) {
    return section.number() - 1;
  }

  private static RequestContent of(List<SectionContent> all) {
    return new RequestContent(
        (Section1Parties) all.get(0),
        (Section2ConductingAuthority) all.get(1),
        (Section3SubjectMatter) all.get(2),
        (Section4Facts) all.get(3),
        (Section5Offences) all.get(4),
        (Section6Transnational) all.get(5),
        (Section7Persons) all.get(6),
        (Section8Items) all.get(7),
        (Section9Purpose) all.get(8),
        (Section10Relevance) all.get(9),
        (Section11Procedure) all.get(10),
        (Section12Confidentiality) all.get(11),
        (Section13Urgency) all.get(12),
        (Section14UseLimitation) all.get(13),
        (Section15Reciprocity) all.get(14),
        (Section16ReturnOfItems) all.get(15),
        (Section17Costs) all.get(16),
        (Section18VictimMeasures) all.get(17),
        (Section19Contacts) all.get(18),
        (Section20Language) all.get(19),
        (Section21Signature) all.get(20),
        (Section22Annexes) all.get(21));
  }
}
