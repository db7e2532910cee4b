package org.saphan.repatriation.returning;

import static org.saphan.repatriation.LaosAtTheBorder.BRIDGE;
import static org.saphan.repatriation.LaosAtTheBorder.SAVANNAKHET;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.screening.Answer;
import org.saphan.repatriation.screening.Question;
import org.saphan.repatriation.terms.*;
import org.saphan.testkit.walk.DeadlineStory;

/** A woman of Savannakhet comes home from Thailand over the first bridge in November 2026. */
final class Returns {
  static final CountryCode LAOS = new CountryCode("LA");
  static final CountryCode THAILAND = new CountryCode("TH");
  static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
  static final Instant HANDOVER = Instant.parse("2026-11-20T03:00:00Z");
  static final UUID PERSON = new UUID(0, 5);
  static final FacilityCode CENTRE = new FacilityCode("LA-SH-TC-VTE");
  static final PrivateText WORDS = new PrivateText("words");
  static final DocumentRef PAPER = new DocumentRef(new UUID(0, 6), 1, "0".repeat(64));
  static final OnBehalfOf WORD_OF_IOM = word("IO-IOM");
  static final OnBehalfOf WORD_OF_WOMENS_UNION = word("LA-LWU-VT");

  private Returns() {}

  static OnBehalfOf word(String agency) {
    return new OnBehalfOf(new AgencyCode(agency), PAPER);
  }

  /** Nothing has happened yet. */
  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> begin() {
    return new DeadlineStory<>(
        ReturnTable.lifeCycle(),
        new ReturnView(new LaosAtTheBorder(), new BesideOnPaper()),
        BEGIN,
        Set.of(
            Relation.TO_ANY,
            Relation.TO_SYSTEM,
            ReturnRelation.ISSUER.to("TH-TEST"),
            ReturnRelation.ISSUER.to("LA-TEST"),
            ReturnRelation.OWN_CHECKPOINT.to(BRIDGE.value())));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> opened(Track track, ChildFlag child) {
    return begin().does(HOST_CASE_OFFICER, THAILAND, opening(track, child));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> opened() {
    return opened(Track.FORMAL_MOU, ChildFlag.NO);
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> tracing() {
    return opened().does(HOST_CASE_OFFICER, THAILAND, tracing(ConsentDecision.GRANTED));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> traced() {
    return tracing()
        .does(CONSULAR, nationality(NationalityResult.CONFIRMED))
        .does(PROVINCIAL_DSW, assessment());
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> ready() {
    return traced().does(CASE_MEETING, decision(ReturnDecision.RETURN));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> scheduled() {
    return ready()
        .does(HOST_CASE_OFFICER, THAILAND, says(true))
        .does(Role.SYSTEM, schedule(BesideOnPaper.LETTER));
  }

  /** A line of a deportation list made it. */
  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> listed() {
    return begin().does(Role.SYSTEM, schedule(BesideOnPaper.LIST));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> pushedBack(ChildFlag child) {
    return begin().does(CHECKPOINT_OFFICER, unannounced(child));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> screened(
      ChildFlag child, Map<Question, Answer> answers) {
    return pushedBack(child)
        .does(CHECKPOINT_OFFICER, startScreening())
        .does(CHECKPOINT_OFFICER, screen(answers));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> withIndicators() {
    return screened(ChildFlag.NO, Map.of(Question.F3, Answer.YES));
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> withoutIndicators() {
    return screened(ChildFlag.NO, Map.of());
  }

  static DeadlineStory<ReturnState, ReturnEvent, ReturnView> inTransit() {
    return pushedBack(ChildFlag.NO).does(TRANSIT_MANAGER, admit());
  }

  static OpenReturnCase opening(Track track, ChildFlag child) {
    return new OpenReturnCase(
        PERSON,
        track,
        THAILAND,
        null,
        Sex.FEMALE,
        AgeBand.A18_24,
        child,
        Identification.IDENTIFIED_ABROAD,
        List.of(new WrittenName(WORDS)),
        null,
        null,
        null);
  }

  static Consent consent(ConsentPurpose purpose, ConsentDecision decision) {
    return new Consent(
        purpose,
        decision,
        List.of(new AgencyCode("NGO-VFI")),
        List.of(LAOS),
        List.of(DataGroup.G3),
        ConsentGiver.SELF,
        ConsentForm.SIGNED,
        new LanguageTag("lo"),
        new TextVersion("C-1"));
  }

  static RequestFamilyTracing tracing(ConsentDecision decision) {
    return new RequestFamilyTracing(
        SAVANNAKHET,
        List.of(consent(ConsentPurpose.CONTACT_FAMILY, decision)),
        null,
        WORDS,
        List.of());
  }

  static RecordNationalityVerification nationality(NationalityResult result) {
    return new RecordNationalityVerification(NationalityMethod.REGISTER, result, null);
  }

  static RecordFamilyAssessment assessment() {
    return new RecordFamilyAssessment(true, Suitability.SUITABLE, Risk.LOW, false, PAPER);
  }

  static RecordReturnDecision decision(ReturnDecision decision) {
    return new RecordReturnDecision(decision, Placement.FAMILY, false, PAPER, null);
  }

  static PlaceReturnHold hold(HoldKind kind) {
    return new PlaceReturnHold(kind, null);
  }

  static LiftReturnHold lift(HoldKind kind) {
    return new LiftReturnHold(kind, null);
  }

  static RecordPersonDecision says(boolean agrees) {
    return new RecordPersonDecision(agrees, new LanguageTag("lo"), null);
  }

  static ScheduleReturn schedule(UUID notice) {
    return schedule(notice, HANDOVER);
  }

  static ScheduleReturn schedule(UUID notice, Instant handover) {
    return new ScheduleReturn(
        notice,
        new NoticeReference("1"),
        handover,
        BRIDGE,
        PERSON,
        Sex.FEMALE,
        AgeBand.A18_24,
        ChildFlag.NO,
        THAILAND);
  }

  static RecordArrival arrival(ChildFlag child) {
    return new RecordArrival(
        HANDOVER,
        BRIDGE,
        null,
        null,
        null,
        Sex.FEMALE,
        AgeBand.A18_24,
        child,
        SAVANNAKHET,
        null,
        null);
  }

  static RecordUnannouncedArrival unannounced(ChildFlag child) {
    return unannounced(child, null);
  }

  static RecordUnannouncedArrival unannounced(ChildFlag child, @Nullable UUID notice) {
    return new RecordUnannouncedArrival(
        PERSON,
        BEGIN,
        BRIDGE,
        BroughtBy.POLICE,
        null,
        notice,
        Sex.MALE,
        AgeBand.A25_34,
        child,
        THAILAND,
        null,
        null,
        null,
        null,
        null);
  }

  static StartScreening startScreening() {
    return new StartScreening(true, true, false, null);
  }

  /** Harmless answers, but for these. */
  static RecordFirstContactScreen screen(Map<Question, Answer> but) {
    return screen(but, false, false);
  }

  static RecordFirstContactScreen screen(
      Map<Question, Answer> but, boolean unaccompanied, boolean suspects) {
    List<ScreenAnswer> answers = new ArrayList<>();
    for (Question question : Question.values()) {
      Answer harmless = question == Question.F5 ? Answer.YES : Answer.NO;
      answers.add(
          new ScreenAnswer(
              new PrivateText(question.name()),
              new PrivateText(but.getOrDefault(question, harmless).name())));
    }
    return new RecordFirstContactScreen(
        unaccompanied,
        false,
        List.of(NeedGroup.SHELTER),
        new TextVersion("FC-1"),
        answers,
        List.of(),
        suspects,
        null);
  }

  static RecordUnscreenedRelease release() {
    return new RecordUnscreenedRelease(UnscreenedReason.NIGHT, BRIDGE);
  }

  static AdmitToTransit admit() {
    return admit(ConsentDecision.GRANTED);
  }

  static AdmitToTransit admit(ConsentDecision decision) {
    return new AdmitToTransit(
        CENTRE, List.of(consent(ConsentPurpose.RECEIVE_SERVICE, decision)), null);
  }

  static RequestReferral referral(
      ShareBasis basis, List<Consent> consents, @Nullable OverrideReason reason) {
    return new RequestReferral(
        ReferralUrgency.SAME_DAY,
        false,
        0,
        List.of(NeedGroup.SHELTER),
        basis,
        consents,
        List.of(),
        null,
        reason);
  }

  static RequestReferral referral() {
    return referral(
        ShareBasis.CONSENT,
        List.of(consent(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentDecision.GRANTED)),
        null);
  }

  static SendOutcome outcome(ReturnOutcomeCode code) {
    return new SendOutcome(code, THAILAND, new AgencyCode("TH-TEST"));
  }

  static Duration days(int days) {
    return Duration.ofDays(days);
  }

  static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
