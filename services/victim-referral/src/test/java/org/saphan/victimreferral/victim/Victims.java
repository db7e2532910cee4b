package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.FIRST_CONTACT;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.indicator.IndicatorSets;
import org.saphan.victimreferral.terms.Act;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ExploitationPurpose;
import org.saphan.victimreferral.terms.Means;
import org.saphan.victimreferral.terms.NotConfirmedReason;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.TextVersion;
import org.saphan.victimreferral.terms.VictimOutcome;
import org.saphan.victimreferral.terms.VictimRelation;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;

/** The case of one person in November 2026, without a ledger. */
final class Victims {
  static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-02");
  static final UUID PERSON = new UUID(0, 5);
  static final PrivateText WORDS = new PrivateText("words");
  static final DocumentRef PAPER = new DocumentRef(new UUID(0, 6), 1, "0".repeat(64));
  static final Countersigned.Code CODE = new Countersigned.Code("ABCDEFGH");
  static final AgencyCode AGENCY = new AgencyCode("LA-TEST");
  static final Countersigned.Signer COLLEAGUE = new Countersigned.Signer("somebody-else", AGENCY);

  /** Beside the case nothing is known, but that the test's agency is asked for help. */
  static final VictimCaseView.Beside ASSIGNED_TO_THE_TEST = beside(false);

  private Victims() {}

  static VictimCaseView.Beside beside(boolean inCare) {
    return new VictimCaseView.Beside() {
      @Override
      public boolean isInCare(UUID victimCaseId) {
        return inCare;
      }

      @Override
      public boolean isKnown(UUID personRef) {
        return true;
      }

      @Override
      public Set<AgencyCode> servedBy(UUID personRef) {
        return Set.of(AGENCY);
      }

      @Override
      public Optional<UUID> caseOf(UUID personRef) {
        return Optional.empty();
      }
    };
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> begin(
      ConsentBook consents, VictimCaseView.Beside beside) {
    return new DeadlineStory<>(
        VictimCaseTable.lifeCycle(),
        new VictimCaseView(new LaosInCare(), consents, beside),
        BEGIN,
        Set.of(Relation.TO_ANY, Relation.TO_SYSTEM, VictimRelation.CASE_TEAM.to(AGENCY.value())));
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> begin() {
    return begin(ConsentBook.NOTHING, ASSIGNED_TO_THE_TEST);
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> reported() {
    return reported(AgeBand.A18_24);
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> reported(AgeBand band) {
    return begin().does(FIRST_CONTACT, report(band));
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> presumed(AgeBand band) {
    return presumed(begin(), band);
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> presumed(
      DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> begun, AgeBand band) {
    return begun
        .does(FIRST_CONTACT, report(band))
        .does(FIRST_CONTACT, new PresumeVictim(PresumeReason.DOUBT));
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> interviewed() {
    return presumed(AgeBand.A25_34).does(IDENT_OFFICER, interview());
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> notConfirmed() {
    return interviewed().does(IDENT_OFFICER, signed(no("words")));
  }

  static OpenVictimCase report(AgeBand band) {
    return report(VictimSource.LWU, band);
  }

  static OpenVictimCase report(VictimSource source) {
    return report(source, AgeBand.A18_24);
  }

  private static OpenVictimCase report(VictimSource source, AgeBand band) {
    return new OpenVictimCase(
        PERSON, source, null, null, null, Sex.FEMALE, band, null, null, null, null);
  }

  /** A report of the checkpoint, passed on by its service. */
  static OpenVictimCase passedOn(AgeBand band, boolean childPresumed) {
    return new OpenVictimCase(
        PERSON,
        VictimSource.CHECKPOINT,
        null,
        null,
        null,
        Sex.MALE,
        band,
        null,
        null,
        null,
        new ReportedBy(new AgencyCode("LA-IMM-LA-VT-01"), childPresumed));
  }

  static RecordIndicators indicators(
      boolean conditionsMet, boolean officerSuspects, String... yes) {
    return new RecordIndicators(
        new TextVersion(IndicatorSets.ADULTS_LABOUR),
        conditionsMet,
        officerSuspects,
        List.of(yes).stream()
            .map(item -> new ScreenAnswer(new PrivateText(item), new PrivateText("YES")))
            .toList(),
        null);
  }

  static RecordFormalInterview interview() {
    return new RecordFormalInterview(PAPER);
  }

  static ConfirmVictim confirmation(Means... means) {
    return new ConfirmVictim(
        List.of(Act.RECRUITMENT),
        List.of(means),
        List.of(ExploitationPurpose.OTHER_SEXUAL),
        null,
        new CountryCode("TH"),
        List.of());
  }

  static RecordNotConfirmed no(String reasons) {
    return new RecordNotConfirmed(
        NotConfirmedReason.ELEMENTS_MISSING, new PrivateText(reasons), CODE, null);
  }

  static DismissReport dismissal() {
    return new DismissReport(NotConfirmedReason.NO_INDICATOR, WORDS, CODE, null);
  }

  static CloseVictimCase closing() {
    return new CloseVictimCase(VictimOutcome.SUPPORTED, CODE, null);
  }

  static Countersigned signed(Countersigned command) {
    return command.signedBy(COLLEAGUE);
  }

  static DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> suspended() {
    return presumed(AgeBand.A25_34)
        .does(
            CASE_WORKER,
            new RecordIdentificationDeclined(
                new org.saphan.victimreferral.terms.LanguageTag("lo")));
  }
}
