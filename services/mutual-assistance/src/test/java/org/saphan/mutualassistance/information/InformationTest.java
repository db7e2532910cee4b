package org.saphan.mutualassistance.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.NCB_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.information.InformationCommand.CloseSpontaneousInformation;
import org.saphan.mutualassistance.information.InformationCommand.LinkSpontaneousInformation;
import org.saphan.mutualassistance.information.InformationCommand.ReceiveSpontaneousInformation;
import org.saphan.mutualassistance.information.InformationCommand.TransmitSpontaneousInformation;
import org.saphan.mutualassistance.terms.InformationOutcome;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.Restriction;
import org.saphan.testkit.walk.DeadlineStory;

/** Information that nobody asked for (UNTOC 18.4 and 18.5). */
class InformationTest {
  private static final CountryCode THAILAND = new CountryCode("TH");
  private static final CountryCode CHINA = new CountryCode("CN");
  private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final UUID REQUEST = new UUID(0, 1);
  private static final UUID CASE = new UUID(0, 2);

  private final DeadlineStory<InformationState, InformationEvent, MlaReference> story =
      new DeadlineStory<>(
          InformationTable.lifeCycle(),
          new LaosOnPaper(),
          BEGIN,
          Set.of(
              Relation.TO_ANY,
              MlaRelation.toAuthorityWith(THAILAND),
              MlaRelation.givenBy(THAILAND, new AgencyCode("TH-TEST"))));

  private static ReceiveSpontaneousInformation from(CountryCode country) {
    return new ReceiveSpontaneousInformation(
        country,
        List.of(Restriction.CONFIDENTIAL),
        true,
        new PrivateText("A recruiter's telephone number"),
        null);
  }

  @Test
  void whatIsReceivedIsLinkedToARequestAndToACaseAndThenClosed() {
    story.does(CA_OFFICER, from(THAILAND));
    assertThat(story.holder()).isEqualTo("CA_OFFICER");
    story
        .does(CA_OFFICER, new LinkSpontaneousInformation(REQUEST, null))
        .does(PROSECUTOR, new LinkSpontaneousInformation(null, CASE));
    assertThat(story.stage()).isEqualTo("LINKED");
    InformationState state = story.snapshot().state();
    assertThat(state.requestIds()).containsExactly(REQUEST);
    assertThat(state.caseRefs()).containsExactly(CASE);
    assertThat(state.restrictions()).containsExactly(Restriction.CONFIDENTIAL);
    story.does(CA_OFFICER, new CloseSpontaneousInformation(InformationOutcome.LINKED));
    assertThat(story.stage()).isEqualTo("CLOSED");
  }

  @Test
  void whatIsSentKeepsItsUseLimitsAndIsNotLinked() {
    story.does(
        CA_APPROVER,
        new TransmitSpontaneousInformation(
            THAILAND, List.of(Restriction.NO_ONWARD), new PrivateText("words"), null));
    assertThat(story.stage()).isEqualTo("TRANSMITTED");
    assertThat(story.snapshot().state().restrictions()).containsExactly(Restriction.NO_ONWARD);
    assertThat(story.refused(CA_OFFICER, new LinkSpontaneousInformation(REQUEST, null)).reason())
        .isEqualTo("STATE");
  }

  @Test
  void aPartnerGivesInformationInTheNameOfHisOwnStateOnly() {
    assertThat(story.refused(PARTNER, THAILAND, from(CHINA)).reason()).isEqualTo("ROLE");
    story.does(PARTNER, THAILAND, from(THAILAND));
    assertThat(story.stage()).isEqualTo("RECEIVED");
  }

  @Test
  void anOfficerRegistersWhatComesFromAStateOfHisBasesOnlyAndInterpolsOfficerFromAny() {
    assertThat(story.refused(CA_OFFICER, from(CHINA)).reason()).isEqualTo("ROLE");
    story.does(NCB_OFFICER, from(CHINA));
    assertThat(story.stage()).isEqualTo("RECEIVED");
  }

  @Test
  void itIsToBeLinkedOrClosedWithinAFortnight() {
    story.does(CA_OFFICER, from(THAILAND)).after(FORTNIGHT.minusSeconds(1));
    assertThat(story.status("D-C09")).isEqualTo(Status.RUNNING);
    story.after(Duration.ofSeconds(1));
    assertThat(story.told("D-C09")).containsExactly("DeadlineSet", "DeadlineBreached");
    assertThat(story.stage()).isEqualTo("RECEIVED");
  }

  @Test
  void linkingMeetsTheDeadline() {
    story
        .does(CA_OFFICER, from(THAILAND))
        .does(CA_OFFICER, new LinkSpontaneousInformation(REQUEST, null));
    assertThat(story.status("D-C09")).isEqualTo(Status.MET);
  }

  @Test
  void closingWithoutALinkEndsTheDeadline() {
    story
        .does(CA_OFFICER, from(THAILAND))
        .does(CA_OFFICER, new CloseSpontaneousInformation(InformationOutcome.NO_ACTION));
    assertThat(story.status("D-C09")).isEqualTo(Status.CANCELLED);
  }
}
