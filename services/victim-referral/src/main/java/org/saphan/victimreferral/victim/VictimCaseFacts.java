package org.saphan.victimreferral.victim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.indicator.Answer;
import org.saphan.victimreferral.indicator.IndicatorSet;
import org.saphan.victimreferral.indicator.IndicatorSets;
import org.saphan.victimreferral.indicator.Scoring;
import org.saphan.victimreferral.terms.NotConfirmedReason;
import org.saphan.victimreferral.terms.VictimOutcome;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** Makes the events of a victim case out of what was asked and what is known. */
final class VictimCaseFacts {
  private VictimCaseFacts() {}

  static VictimCaseOpened opened(
      Moment<VictimCaseState, VictimCaseView> moment, OpenVictimCase command) {
    return new VictimCaseOpened(
        moment.id(),
        command.personRef(),
        command.source(),
        source(moment, command),
        command.returnId(),
        command.requestId(),
        command.infoId(),
        command.sex(),
        command.ageBand(),
        AgeStatus.declared(command.ageBand()).isTreatedAsChild());
  }

  static VictimCaseSourceAdded sourceAdded(
      Moment<VictimCaseState, VictimCaseView> moment, OpenVictimCase command) {
    return new VictimCaseSourceAdded(
        moment.id(),
        moment.state().personRef(),
        command.source(),
        source(moment, command),
        command.returnId(),
        command.requestId());
  }

  /**
   * A report that she is, or may be, a child is a doubt about somebody who was said to be an adult,
   * and who is in doubt is a child (chapter C.4). No report makes an adult of a child, and none
   * outweighs an assessment; who says nothing of an age doubts nothing.
   */
  static Optional<AgeDisputeRaised> doubted(
      Moment<VictimCaseState, VictimCaseView> moment, OpenVictimCase command) {
    return moment.state().ageStatus() == AgeStatus.DECLARED_ADULT && saysChild(command)
        ? Optional.of(disputed(moment))
        : Optional.empty();
  }

  private static boolean saysChild(OpenVictimCase command) {
    return AgeStatus.declared(command.ageBand()) == AgeStatus.DECLARED_CHILD
        || (command.reportedBy() != null && command.reportedBy().childPresumed());
  }

  /** Whose word it is: a word that was typed in for somebody is his. */
  private static AgencyCode source(
      Moment<VictimCaseState, VictimCaseView> moment, OpenVictimCase command) {
    if (moment.onBehalfOf() != null) {
      return moment.onBehalfOf().agency();
    }
    return moment.role().equals(Role.SYSTEM) && command.reportedBy() != null
        ? command.reportedBy().agency()
        : moment.actor().agency();
  }

  /** Whoever is first written of here gets a record, and with it a key. */
  static List<FollowOn> recordOfPerson(
      Moment<VictimCaseState, VictimCaseView> moment, OpenVictimCase command) {
    return moment.reference().beside().isKnown(command.personRef())
        ? List.of()
        : List.of(
            new FollowOn(PersonRecordTable.NAME, command.personRef(), new CreatePersonRecord()));
  }

  /** The questionnaire may raise the officer's suspicion, and never lowers it (chapter C.2). */
  static IndicatorsRecorded indicators(
      Moment<VictimCaseState, VictimCaseView> moment, RecordIndicators command) {
    IndicatorSet set = IndicatorSets.newest(command.indicatorSet().value());
    Scoring scoring = Scoring.of(set, answers(command));
    return new IndicatorsRecorded(
        moment.id(),
        set.code(),
        set.version(),
        new DimensionFlags(
            scoring.showsRecruitment(), scoring.showsMeans(), scoring.showsExploitation()),
        command.conditionsMet(),
        command.officerSuspects() || scoring.isPositive(moment.state().treatAsChild()));
  }

  private static Map<String, Answer> answers(RecordIndicators command) {
    return command.answers().stream()
        .collect(
            Collectors.toMap(
                answer -> answer.item().value(),
                answer -> Answer.read(answer.answer().value()),
                (first, again) -> first == Answer.YES ? first : again));
  }

  static VictimPresumed presumed(
      Moment<VictimCaseState, VictimCaseView> moment, PresumeVictim command) {
    VictimCaseState state = moment.state();
    return new VictimPresumed(
        moment.id(),
        state.personRef(),
        command.reason(),
        moment.role().equals(Role.SYSTEM) ? state.sourceAgency() : moment.actor().agency(),
        state.sex(),
        state.treatAsChild());
  }

  static VictimNotConfirmed notConfirmed(
      Moment<VictimCaseState, VictimCaseView> moment, NotConfirmedReason reason) {
    return new VictimNotConfirmed(moment.id(), reason);
  }

  static VictimConfirmed confirmed(
      Moment<VictimCaseState, VictimCaseView> moment, ConfirmVictim command) {
    VictimCaseState state = moment.state();
    return new VictimConfirmed(
        moment.id(),
        state.personRef(),
        state.returnId(),
        command.acts(),
        command.means(),
        command.purposes(),
        command.sector(),
        command.exploitationCountry(),
        command.routeCountries(),
        state.sex(),
        state.ageBand(),
        state.treatAsChild());
  }

  static ForeignIdentificationRecognised recognised(
      Moment<VictimCaseState, VictimCaseView> moment, RecogniseForeignIdentification command) {
    VictimCaseState state = moment.state();
    return new ForeignIdentificationRecognised(
        moment.id(),
        state.personRef(),
        state.returnId(),
        command.country(),
        command.authority(),
        command.identifiedAt(),
        command.exploitationCountry(),
        command.purposes(),
        state.sex(),
        state.ageBand(),
        state.treatAsChild());
  }

  static AgeDisputeRaised disputed(Moment<VictimCaseState, VictimCaseView> moment) {
    VictimCaseState state = moment.state();
    return new AgeDisputeRaised(
        moment.id(), state.personRef(), state.returnId(), AgeStatus.DISPUTED.isTreatedAsChild());
  }

  static AgeAssessmentRecorded assessed(
      Moment<VictimCaseState, VictimCaseView> moment, RecordAgeAssessment command) {
    VictimCaseState state = moment.state();
    return new AgeAssessmentRecorded(
        moment.id(),
        state.personRef(),
        state.returnId(),
        command.low(),
        command.high(),
        AgeStatus.assessed(command.low()).isTreatedAsChild());
  }

  static VictimCaseClosed closed(
      Moment<VictimCaseState, VictimCaseView> moment, VictimOutcome outcome) {
    return new VictimCaseClosed(moment.id(), outcome);
  }
}
