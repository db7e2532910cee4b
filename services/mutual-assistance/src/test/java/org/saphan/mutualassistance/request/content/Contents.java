package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.request.content.Section5Offences.Offence;
import org.saphan.mutualassistance.request.content.Section7Persons.Person;
import org.saphan.mutualassistance.request.content.Section8Items.Item;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.PersonRole;
import org.saphan.mutualassistance.terms.TransnationalBasis;
import org.saphan.mutualassistance.terms.Urgency;

/** A good request about a bank record, and the legal bases to send it under. */
final class Contents {
  static final PrivateText WORDS = new PrivateText("words");
  static final PrivateText BLANK = new PrivateText(" ");
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  static final DocumentRef DOCUMENT = new DocumentRef(new UUID(0, 1), 1, "0".repeat(64));
  static final Offence OFFENCE = new Offence("Penal Code", "215", "15 years", DAY, null);

  private Contents() {}

  /** Complete in every section that a request to Thailand under the ASEAN treaty needs. */
  static RequestContent aboutABankRecord() {
    return RequestContent.empty()
        .with(
            new Section1Parties(
                new CountryCode("TH"),
                new AgencyCode("LA-PPO-SV"),
                null,
                null,
                new LegalBasis("ASEAN_MLAT"),
                null),
            new Section2ConductingAuthority("Provincial prosecutor", null, null, null, null),
            new Section3SubjectMatter(WORDS, WORDS),
            new Section4Facts(WORDS, null, null, null),
            new Section5Offences(List.of("215"), List.of(OFFENCE), null),
            new Section6Transnational(List.of(TransnationalBasis.EVIDENCE_ABROAD), true, WORDS),
            new Section7Persons(List.of(person(PersonRole.SUSPECT))),
            items(AssistanceType.F_RECORDS),
            new Section9Purpose(WORDS),
            new Section10Relevance(WORDS, null),
            new Section12Confidentiality(Confidentiality.CONTENT, null),
            new Section13Urgency(Urgency.ROUTINE, null, null),
            new Section19Contacts(List.of(WORDS), null, null),
            new Section20Language(new LanguageTag("lo"), null));
  }

  static Section8Items items(AssistanceType... types) {
    return new Section8Items(
        Stream.iterate(1, number -> number <= types.length, number -> number + 1)
            .map(number -> item(number, types[number - 1]))
            .toList());
  }

  static Item item(int number, AssistanceType type) {
    return new Item(number, type, false, WORDS, null, null, null, null, null, null, null, null);
  }

  static Person person(PersonRole role) {
    return new Person(null, role, null, null, null, null, null, null, null);
  }

  static Person child(PersonRole role) {
    return new Person(null, role, null, null, null, null, null, null, true);
  }

  /** A basis that asks for the promises of sections 14 to 16, or for section 6, or for neither. */
  static Optional<BasisProfile> basis(boolean promises, boolean transnational) {
    return basis(promises, promises, promises, transnational);
  }

  static Optional<BasisProfile> basis(
      boolean use, boolean reciprocity, boolean returning, boolean transnational) {
    return Optional.of(
        new BasisProfile(
            new LegalBasis("ASEAN_MLAT"),
            "1",
            Set.of(Channel.CENTRAL_AUTHORITY),
            Channel.CENTRAL_AUTHORITY,
            Set.of(),
            Set.of(),
            Optional.of(5),
            Optional.of(15),
            false,
            use,
            reciprocity,
            returning,
            transnational));
  }
}
