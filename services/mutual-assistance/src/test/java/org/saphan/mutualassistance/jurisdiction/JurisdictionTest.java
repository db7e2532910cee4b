package org.saphan.mutualassistance.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.AgreeLeadCountry;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.CloseJurisdiction;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.RegisterJurisdictionClaim;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.WithdrawJurisdictionClaim;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionClaimRegistered;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionConflictDetected;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.LeadCountryAgreed;
import org.saphan.mutualassistance.terms.JurisdictionBasis;
import org.saphan.mutualassistance.terms.JurisdictionOutcome;
import org.saphan.mutualassistance.terms.LeadMode;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.ProceedingStage;
import org.saphan.testkit.walk.DeadlineStory;

/** Who prosecutes, and who leads (UNTOC 15.5 and 21). */
class JurisdictionTest {
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final CountryCode THAILAND = new CountryCode("TH");
  private static final CountryCode VIETNAM = new CountryCode("VN");
  private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final DeadlineStory<JurisdictionState, JurisdictionEvent, MlaReference> story =
      new DeadlineStory<>(
          JurisdictionTable.lifeCycle(),
          new LaosOnPaper(),
          BEGIN,
          Set.of(MlaRelation.toAuthorityWith(LAOS), MlaRelation.OWN_AGENCY.to("LA-TEST")));

  private static RegisterJurisdictionClaim claimOf(CountryCode country) {
    return new RegisterJurisdictionClaim(
        country,
        JurisdictionBasis.TERRITORY,
        ProceedingStage.INVESTIGATION,
        LocalDate.of(2026, 2, 1),
        null);
  }

  private static AgreeLeadCountry says(CountryCode country, CountryCode lead) {
    return new AgreeLeadCountry(country, lead, LeadMode.LEAD);
  }

  private void laosAndThailandClaim() {
    story.does(PROSECUTOR, claimOf(LAOS)).does(PARTNER, THAILAND, claimOf(THAILAND));
  }

  @Test
  void aSecondStateMakesAConflictAndTheSameStateAgainDoesNot() {
    story.does(PROSECUTOR, claimOf(LAOS));
    assertThat(story.stage()).isEqualTo("CLAIMED");
    story.does(PROSECUTOR, claimOf(LAOS));
    assertThat(story.stage()).isEqualTo("CLAIMED");
    assertThat(story.snapshot().state().claims()).hasSize(1);
    story.does(PARTNER, THAILAND, claimOf(THAILAND));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    assertThat(story.holder()).isEqualTo("CA_APPROVER");
    story.does(PARTNER, THAILAND, claimOf(THAILAND));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    assertThat(story.events())
        .filteredOn(JurisdictionConflictDetected.class::isInstance)
        .extracting(event -> ((JurisdictionConflictDetected) event).countries())
        .containsExactly(List.of(LAOS, THAILAND));
  }

  @Test
  void theLeadIsAgreedOnlyWhenAllThatClaimHaveSaidTheSame() {
    laosAndThailandClaim();
    story.does(CA_APPROVER, says(LAOS, THAILAND));
    assertThat(story.stage()).isEqualTo("LEAD_PROPOSED");
    story.does(PARTNER, THAILAND, says(THAILAND, LAOS));
    assertThat(story.stage()).isEqualTo("LEAD_PROPOSED");
    story.does(
        PARTNER,
        THAILAND,
        new AgreeLeadCountry(THAILAND, THAILAND, LeadMode.TRANSFER_OF_PROCEEDINGS));
    assertThat(story.stage()).isEqualTo("LEAD_PROPOSED");
    story.does(PARTNER, THAILAND, says(THAILAND, THAILAND));
    assertThat(story.stage()).isEqualTo("AGREED");
    assertThat(story.holder()).isEqualTo("CA_OFFICER");
    assertThat(story.events())
        .last()
        .isInstanceOfSatisfying(
            LeadCountryAgreed.class,
            agreed -> {
              assertThat(agreed.leadCountry()).isEqualTo(THAILAND);
              assertThat(agreed.agreedAt()).isEqualTo(LocalDate.of(2026, 3, 2));
            });
    story.does(CA_OFFICER, new CloseJurisdiction(JurisdictionOutcome.AGREED_DONE));
    assertThat(story.stage()).isEqualTo("CLOSED");
  }

  @Test
  void anotherStatesWordNeedsItsLetterAndOurOwnDoesNot() {
    laosAndThailandClaim();
    assertThat(story.refused(CA_APPROVER, says(THAILAND, LAOS)).reason()).isEqualTo("PROOF");
    assertThat(story.refused(PARTNER, says(LAOS, THAILAND)).reason()).isEqualTo("PROOF");
    story.does(CA_APPROVER, says(LAOS, LAOS)).doesWithProof(CA_APPROVER, says(THAILAND, LAOS));
    assertThat(story.stage()).isEqualTo("AGREED");
    assertThat(story.events())
        .last()
        .isInstanceOfSatisfying(
            LeadCountryAgreed.class,
            agreed -> assertThat(agreed.docId().getLeastSignificantBits()).isEqualTo(7));
  }

  @Test
  void aStateThatWasNotAskedUndoesAnAgreement() {
    laosAndThailandClaim();
    story
        .does(CA_APPROVER, says(LAOS, LAOS))
        .does(PARTNER, THAILAND, says(THAILAND, LAOS))
        .does(PARTNER, THAILAND, claimOf(THAILAND));
    assertThat(story.stage()).isEqualTo("AGREED");
    story.does(PARTNER, VIETNAM, claimOf(VIETNAM));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    assertThat(story.snapshot().state().words()).isEmpty();
    story
        .does(CA_APPROVER, says(LAOS, LAOS))
        .does(PARTNER, THAILAND, says(THAILAND, LAOS))
        .does(PARTNER, VIETNAM, says(VIETNAM, LAOS));
    assertThat(story.stage()).isEqualTo("AGREED");
  }

  @Test
  void aWithdrawalLeavesWhatIsLeft() {
    laosAndThailandClaim();
    story
        .does(PARTNER, VIETNAM, claimOf(VIETNAM))
        .does(CA_APPROVER, says(LAOS, VIETNAM))
        .does(PARTNER, VIETNAM, new WithdrawJurisdictionClaim(VIETNAM));
    assertThat(story.stage()).isEqualTo("LEAD_PROPOSED");
    assertThat(story.snapshot().state().words()).isEmpty();
    story.does(PARTNER, THAILAND, new WithdrawJurisdictionClaim(THAILAND));
    assertThat(story.stage()).isEqualTo("CLAIMED");
    story.does(PARTNER, THAILAND, claimOf(THAILAND));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    story
        .does(CA_OFFICER, new WithdrawJurisdictionClaim(THAILAND))
        .does(CA_OFFICER, new WithdrawJurisdictionClaim(LAOS));
    assertThat(story.stage()).isEqualTo("CLOSED");
    assertThat(story.snapshot().state().states()).containsExactly(LAOS, THAILAND, VIETNAM);
    assertThat(story.events()).filteredOn(JurisdictionClaimRegistered.class::isInstance).hasSize(4);
  }

  @Test
  void aConflictIsToBeSettledInSixtyDays() {
    laosAndThailandClaim();
    assertThat(story.deadline("D-J01").dueAt()).isEqualTo(BEGIN.plus(DAY.multipliedBy(60)));
    story.after(DAY.multipliedBy(30)).does(CA_APPROVER, says(LAOS, LAOS));
    assertThat(story.deadline("D-J01").dueAt()).isEqualTo(BEGIN.plus(DAY.multipliedBy(60)));
    story.after(DAY.multipliedBy(30).minusSeconds(1));
    assertThat(story.status("D-J01")).isEqualTo(Status.RUNNING);
    story.after(Duration.ofSeconds(1));
    assertThat(story.told("D-J01")).endsWith("DeadlineBreached");
    assertThat(story.stage()).isEqualTo("LEAD_PROPOSED");
  }

  @Test
  void theDeadlineIsMetByTheAgreementAndByTheEndOfTheConflict() {
    laosAndThailandClaim();
    story.does(CA_APPROVER, says(LAOS, LAOS)).does(PARTNER, THAILAND, says(THAILAND, LAOS));
    assertThat(story.status("D-J01")).isEqualTo(Status.MET);
    story.does(PARTNER, VIETNAM, claimOf(VIETNAM));
    assertThat(story.status("D-J01")).isEqualTo(Status.RUNNING);
    story
        .does(PARTNER, VIETNAM, new WithdrawJurisdictionClaim(VIETNAM))
        .does(PARTNER, THAILAND, new WithdrawJurisdictionClaim(THAILAND));
    assertThat(story.stage()).isEqualTo("CLAIMED");
    assertThat(story.status("D-J01")).isEqualTo(Status.MET);
  }
}
