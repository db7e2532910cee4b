package org.saphan.mutualassistance.request.content;

import java.util.List;

/** The fields of one section. A draft may lack any of them: what lacks is a gap, not an error. */
public sealed interface SectionContent
    permits Section1Parties,
        Section2ConductingAuthority,
        Section3SubjectMatter,
        Section4Facts,
        Section5Offences,
        Section6Transnational,
        Section7Persons,
        Section8Items,
        Section9Purpose,
        Section10Relevance,
        Section11Procedure,
        Section12Confidentiality,
        Section13Urgency,
        Section14UseLimitation,
        Section15Reciprocity,
        Section16ReturnOfItems,
        Section17Costs,
        Section18VictimMeasures,
        Section19Contacts,
        Section20Language,
        Section21Signature,
        Section22Annexes {
  Section section();

  /** JSON pointers to what must still be filled in; empty when the section is complete. */
  List<String> gaps(Needs needs);

  /** Every date in the section. */
  default List<DateAt> dates() {
    return List.of();
  }
}
