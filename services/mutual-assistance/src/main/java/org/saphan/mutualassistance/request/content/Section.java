package org.saphan.mutualassistance.request.content;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.mutualassistance.terms.BasisProfile;

/** The 22 sections of the request form, in the order of the letter (chapter A.4). */
public enum Section {
  PARTIES(1, Phase.SUBMIT, Section1Parties.class),
  CONDUCTING_AUTHORITY(2, Phase.SUBMIT, Section2ConductingAuthority.class),
  SUBJECT_MATTER(3, Phase.SUBMIT, Section3SubjectMatter.class),
  FACTS(4, Phase.SUBMIT, Section4Facts.class),
  OFFENCES(5, Phase.SUBMIT, Section5Offences.class),
  TRANSNATIONAL(6, Phase.SUBMIT, Section6Transnational.class),
  PERSONS(7, Phase.SUBMIT, Section7Persons.class),
  ITEMS(8, Phase.SUBMIT, Section8Items.class),
  PURPOSE(9, Phase.SUBMIT, Section9Purpose.class),
  RELEVANCE(10, Phase.SUBMIT, Section10Relevance.class),
  PROCEDURE(11, Phase.SUBMIT, Section11Procedure.class),
  CONFIDENTIALITY(12, Phase.SUBMIT, Section12Confidentiality.class),
  URGENCY(13, Phase.SUBMIT, Section13Urgency.class),
  USE_LIMITATION(14, Phase.APPROVE, Section14UseLimitation.class),
  RECIPROCITY(15, Phase.APPROVE, Section15Reciprocity.class),
  RETURN_OF_ITEMS(16, Phase.APPROVE, Section16ReturnOfItems.class),
  COSTS(17, Phase.SUBMIT, Section17Costs.class),
  VICTIM_MEASURES(18, Phase.SUBMIT, Section18VictimMeasures.class),
  CONTACTS(19, Phase.SUBMIT, Section19Contacts.class),
  LANGUAGE(20, Phase.TRANSMIT, Section20Language.class),
  SIGNATURE(21, Phase.TRANSMIT, Section21Signature.class),
  ANNEXES(22, Phase.SUBMIT, Section22Annexes.class);

  private final int number;
  private final Phase phase;
  private final Class<? extends SectionContent> type;

  Section(int number, Phase phase, Class<? extends SectionContent> type) {
    this.number = number;
    this.phase = phase;
    this.type = type;
  }

  /** 1 to 22, as in the letter. */
  public int number() {
    return number;
  }

  /** The section with this number, if there is one. */
  public static Optional<Section> of(int number) {
    return Stream.of(values()).filter(section -> section.number == number).findFirst();
  }

  public Phase phase() {
    return phase;
  }

  /** The key of the title; the fields follow it, such as {@code section.4.factsSummary}. */
  public String titleKey() {
    return "section." + number;
  }

  /** The record that holds the section's fields. */
  public Class<? extends SectionContent> type() {
    return type;
  }

  /** Whether a draft may carry it: promises and the signature come from the central authority. */
  public boolean isInDraft() {
    return phase != Phase.APPROVE && this != SIGNATURE;
  }

  /**
   * The sections that a phase needs under a legal basis. Conditions that stand in the request
   * itself, such as costs for a video hearing, are not asked here: a section of which nothing is
   * needed counts as complete.
   */
  public static Set<Section> required(Phase phase, Optional<BasisProfile> profile) {
    EnumSet<Section> required = EnumSet.noneOf(Section.class);
    Stream.of(values())
        .filter(section -> section.phase == phase && section.isRequiredUnder(profile))
        .forEach(required::add);
    return required;
  }

  private boolean isRequiredUnder(Optional<BasisProfile> profile) {
    return switch (this) {
      case TRANSNATIONAL -> profile.filter(BasisProfile::transnationalSection).isPresent();
      case USE_LIMITATION -> profile.filter(BasisProfile::undertakingUse).isPresent();
      case RECIPROCITY -> profile.filter(BasisProfile::undertakingReciprocity).isPresent();
      case RETURN_OF_ITEMS -> profile.filter(BasisProfile::undertakingReturn).isPresent();
      case PERSONS, PROCEDURE, ANNEXES -> false;
      case PARTIES,
          CONDUCTING_AUTHORITY,
          SUBJECT_MATTER,
          FACTS,
          OFFENCES,
          ITEMS,
          PURPOSE,
          RELEVANCE,
          CONFIDENTIALITY,
          URGENCY,
          COSTS,
          VICTIM_MEASURES,
          CONTACTS,
          LANGUAGE,
          SIGNATURE ->
          true;
    };
  }
}
