package org.saphan.foundation.personal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ApproveDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ExpireDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.FetchDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RecordPersonTold;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RejectDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RevokeDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureGranted;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureOverridden;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureRefused;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureRequested;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;

class DisclosureTableTest {
  private static final UUID ID = UUID.fromString("0192f0c1-0000-7000-8000-0000000000d1");
  private static final UUID PERSON = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
  private static final UUID CONSENT = UUID.fromString("0192f0c1-0000-7000-8000-0000000000c1");
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final CountryCode THAILAND = new CountryCode("TH");
  private static final AgencyCode BANGKOK = new AgencyCode("TH-OAG");

  private static final Actor PROSECUTOR = person("user-1", "LA-PPO-SV", "PROSECUTOR");
  private static final Actor APPROVER = person("user-2", "LA-OSPP", "CA_APPROVER");
  private static final Actor SYSTEM = Actor.system(LAOS);

  private final LifeCycle<DisclosureState, DisclosureEvent, DisclosureView> cycle =
      DisclosureTable.with(Set.of(APPROVER.agency()));
  private final VaultOnPaper view = new VaultOnPaper();

  @Test
  void aCoveredRequestIsGrantedForSevenDays() {
    view.covered = true;
    var granted = accept(null, PROSECUTOR, toTestify(CONSENT, null));
    assertThat(types(granted)).containsExactly(DisclosureRequested.class, DisclosureGranted.class);
    assertThat(granted.after().stage()).isEqualTo(DisclosureStage.GRANTED);
    assertThat(granted.after().state().expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(granted.holder()).isEqualTo(new Holder("RECIPIENT", BANGKOK));
  }

  @Test
  void aConsentThatDoesNotCoverIsARefusalThatIsKept() {
    var refused = accept(null, PROSECUTOR, toTestify(CONSENT, null));
    assertThat(types(refused)).containsExactly(DisclosureRequested.class, DisclosureRefused.class);
    assertThat(refused.facts().getLast().event())
        .isEqualTo(new DisclosureRefused(ID, PERSON, DisclosureRejection.CONSENT));
    assertThat(refused.after().stage()).isEqualTo(DisclosureStage.REFUSED);
  }

  @Test
  void withoutConsentAnOverrideWaitsForASecondPerson() {
    var pending = accept(null, PROSECUTOR, toTestify(null, OverrideReason.COURT_ORDER));
    assertThat(types(pending)).containsExactly(DisclosureRequested.class);
    assertThat(pending.after().stage()).isEqualTo(DisclosureStage.OVERRIDE_PENDING);
    assertThat(pending.holder()).isEqualTo(new Holder("SECOND_APPROVER", null));

    var overridden = accept(pending.after(), APPROVER, approval(NOW.plusSeconds(60)));
    assertThat(types(overridden)).containsExactly(DisclosureOverridden.class);
    assertThat(overridden.after().stage()).isEqualTo(DisclosureStage.GRANTED);
    assertThat(overridden.after().state().expiresAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void anOverrideIsNeverGoodForMoreThanSevenDays() {
    Instant limit = NOW.plus(Duration.ofDays(7));
    assertThat(accept(pending(), APPROVER, approval(limit)).after().state().expiresAt())
        .isEqualTo(limit);
    assertThat(
            accept(pending(), APPROVER, approval(limit.plusSeconds(1))).after().state().expiresAt())
        .isEqualTo(limit);
  }

  @Test
  void whoAskedForAnOverrideCannotAllowIt() {
    Actor both =
        new Actor(
            PROSECUTOR.user(),
            APPROVER.agency(),
            LAOS,
            APPROVER.roles(),
            Map.of(),
            APPROVER.ties());
    assertThat(refused(pending(), both, approval(NOW))).isEqualTo("NOT_SAME_PERSON");
    assertThat(cycle.actions(moment(pending(), both)))
        .extracting(row -> row.id())
        .containsExactly("P3");
  }

  @Test
  void anApproverWhoIsNoCentralAuthorityHereCannotAllowIt() {
    Actor other = person("user-3", "TH-OAG", "CA_APPROVER");
    assertThat(refused(pending(), other, approval(NOW))).isEqualTo("ROLE");
  }

  @Test
  void nobodyAsksWithoutConsentOrReason() {
    assertThat(refused(null, PROSECUTOR, toTestify(null, null))).isEqualTo("CONSENT_OR_OVERRIDE");
  }

  @Test
  void whoHasNoCaseOfThePersonDoesNotLearnThatThereIsOne() {
    view.known = false;
    assertThat(refused(null, PROSECUTOR, toTestify(CONSENT, null))).isEqualTo("NOT_FOUND");
  }

  @Test
  void aUseLimitOfTheSenderIsObeyed() {
    view.restricted = true;
    assertThat(refused(null, PROSECUTOR, toTestify(CONSENT, null))).isEqualTo("RESTRICTED");
  }

  @Test
  void theCountryThatIsNamedIsThatOfTheRecipient() {
    view.covered = true;
    view.home = Optional.of(LAOS);
    Rejection rejection = rejected(null, PROSECUTOR, toTestify(CONSENT, null));
    assertThat(rejection.reason()).isEqualTo("NOT_ITS_COUNTRY");
    assertThat(rejection.pointer()).isEqualTo("/country");
    view.home = Optional.of(new CountryCode("TH"));
    assertThat(accept(null, PROSECUTOR, toTestify(CONSENT, null)).after().stage())
        .isEqualTo(DisclosureStage.GRANTED);
  }

  @Test
  void whatIsNotKeptIsNotPromisedAndWhoIsRefusedAnywayDoesNotLearnWhatIs() {
    view.kept = Set.of(DataGroup.G3);
    var more = asking(ConsentPurpose.TESTIFY, LAOS, DataGroup.G3, DataGroup.G7);
    assertThat(accept(null, PROSECUTOR, more).after().stage()).isEqualTo(DisclosureStage.REFUSED);
    view.covered = true;
    Rejection rejection = rejected(null, PROSECUTOR, more);
    assertThat(rejection.reason()).isEqualTo("NOT_KEPT");
    assertThat(rejection.pointer()).isEqualTo("/dataGroups");
    assertThat(rejection.details()).containsEntry("dataGroups", List.of(DataGroup.G7));
    var name = asking(ConsentPurpose.TESTIFY, LAOS, DataGroup.G3);
    assertThat(accept(null, PROSECUTOR, name).after().stage()).isEqualTo(DisclosureStage.GRANTED);
    view.covered = false;
    view.kept = Set.of();
    assertThat(refused(null, PROSECUTOR, toTestify(null, OverrideReason.COURT_ORDER)))
        .isEqualTo("NOT_KEPT");
  }

  @Test
  void onlyWhatThePurposeNeedsIsAskedFor() {
    assertThat(refused(null, PROSECUTOR, asking(ConsentPurpose.TESTIFY, LAOS, DataGroup.G8)))
        .isEqualTo("MINIMUM_SET");
    assertThat(refused(null, PROSECUTOR, asking(ConsentPurpose.TESTIFY, LAOS)))
        .isEqualTo("MINIMUM_SET");
    assertThat(refused(null, PROSECUTOR, asking(ConsentPurpose.TESTIFY, LAOS, DataGroup.G5)))
        .isEqualTo("MINIMUM_SET");
  }

  @ParameterizedTest
  @EnumSource(ConsentPurpose.class)
  void whereAPersonIsShelteredAndWhatSheFearsIsNeverGivenOut(ConsentPurpose purpose) {
    assertThat(refused(null, PROSECUTOR, asking(purpose, LAOS, DataGroup.G6)))
        .isEqualTo("MINIMUM_SET");
    assertThat(refused(null, PROSECUTOR, asking(purpose, LAOS, DataGroup.G9)))
        .isEqualTo("MINIMUM_SET");
  }

  @Test
  void namesDoNotCrossTheBorderToPoliceNotEvenWithConsentOrOverride() {
    view.covered = true;
    var abroad = asking(ConsentPurpose.SHARE_WITH_POLICE, THAILAND, DataGroup.G3, DataGroup.G7);
    assertThat(accept(null, PROSECUTOR, abroad).facts().getLast().event())
        .isEqualTo(new DisclosureRefused(ID, PERSON, DisclosureRejection.RESTRICTED));
    var withoutNames = asking(ConsentPurpose.SHARE_WITH_POLICE, THAILAND, DataGroup.G7);
    assertThat(accept(null, PROSECUTOR, withoutNames).after().stage())
        .isEqualTo(DisclosureStage.GRANTED);
    var atHome = asking(ConsentPurpose.SHARE_WITH_POLICE, LAOS, DataGroup.G3, DataGroup.G7);
    assertThat(accept(null, PROSECUTOR, atHome).after().stage()).isEqualTo(DisclosureStage.GRANTED);
  }

  @Test
  void aGrantIsFetchedOnceAndNotAfterItExpiredOrWasRevoked() {
    var fetch = new FetchDisclosure(BANGKOK, NOW);
    var fetched = accept(granted(), SYSTEM, fetch).after();
    assertThat(refused(fetched, SYSTEM, fetch)).isEqualTo("STATE");
    var expired = accept(granted(), SYSTEM, new ExpireDisclosure()).after();
    assertThat(refused(expired, SYSTEM, fetch)).isEqualTo("STATE");
    var revoked =
        accept(granted(), SYSTEM, new RevokeDisclosure(DisclosureRejection.CONSENT)).after();
    assertThat(refused(revoked, SYSTEM, fetch)).isEqualTo("STATE");
    assertThat(refused(granted(), PROSECUTOR, fetch)).isEqualTo("ROLE");
  }

  @Test
  void anOverrideMayBeRefusedOrRevoked() {
    var no = new RejectDisclosureOverride(DisclosureRejection.CONSENT);
    assertThat(accept(pending(), APPROVER, no).after().stage()).isEqualTo(DisclosureStage.REFUSED);
    var withdrawn = new RevokeDisclosure(DisclosureRejection.CONSENT);
    assertThat(accept(pending(), SYSTEM, withdrawn).after().stage())
        .isEqualTo(DisclosureStage.REFUSED);
  }

  @Test
  void aGrantThatNobodyFetchesExpiresOnTheDueDate() {
    view.covered = true;
    var set = set(accept(null, PROSECUTOR, toTestify(CONSENT, null)), "D-P01");
    assertThat(set.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    var breach =
        cycle.parts().deadlines().stream()
            .filter(deadline -> deadline.kind().equals("D-P01"))
            .findFirst()
            .flatMap(deadline -> deadline.breachCommand(granted(), set.dueAt()));
    assertThat(breach).hasValue(new ExpireDisclosure());
  }

  @Test
  void anOverrideIsToBeDecidedInTwoHoursAndThePersonTold() {
    var pending = accept(null, PROSECUTOR, toTestify(null, OverrideReason.DANGER_TO_LIFE));
    assertThat(set(pending, "D-P02").dueAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));

    var overridden = accept(pending.after(), APPROVER, approval(NOW.plusSeconds(60)));
    DeadlineSet told = set(overridden, "D-P03");
    assertThat(told.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(told.responsible().agency()).isEqualTo(new AgencyCode("LA-PPO-SV"));

    Actor caseWorker = person("user-9", "LA-PPO-SV", "CASE_WORKER");
    var done = accept(overridden.after(), caseWorker, new RecordPersonTold(NOW));
    assertThat(after(done, List.of(RunningDeadline.fold(null, told))))
        .hasAtLeastOneElementOfType(DeadlineEvent.DeadlineMet.class);
  }

  @Test
  void everyEventHasItsSchema() {
    var codec = EventCodec.writing(Schemas.shipped(), "vault", cycle.events());
    var event = accept(null, PROSECUTOR, toTestify(CONSENT, null)).facts().getLast().event();
    assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
  }

  @Test
  void theWordsOfARequestDoNotShowInItsText() {
    assertThat(toTestify(CONSENT, null).toString()).doesNotContain("private words");
  }

  private Snapshot<DisclosureState> pending() {
    return accept(null, PROSECUTOR, toTestify(null, OverrideReason.COURT_ORDER)).after();
  }

  private Snapshot<DisclosureState> granted() {
    return accept(pending(), APPROVER, approval(NOW.plusSeconds(60))).after();
  }

  private static ApproveDisclosureOverride approval(Instant until) {
    return new ApproveDisclosureOverride(
        OverrideReason.COURT_ORDER, List.of(DataGroup.G3), BANGKOK, THAILAND, until);
  }

  private static RequestDisclosure toTestify(
      @Nullable UUID consent, @Nullable OverrideReason reason) {
    return new RequestDisclosure(
        PERSON,
        List.of(DataGroup.G3),
        ConsentPurpose.TESTIFY,
        BANGKOK,
        THAILAND,
        consent,
        reason,
        new PrivateText("private words"));
  }

  private static RequestDisclosure asking(
      ConsentPurpose purpose, CountryCode country, DataGroup... groups) {
    return new RequestDisclosure(
        PERSON, List.of(groups), purpose, BANGKOK, country, CONSENT, null, null);
  }

  private DeadlineSet set(
      Decision.Accepted<DisclosureState, DisclosureEvent> accepted, String kind) {
    return after(accepted, List.of()).stream()
        .filter(event -> event.deadlineKind().equals(kind))
        .map(DeadlineSet.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<DeadlineEvent> after(
      Decision.Accepted<DisclosureState, DisclosureEvent> accepted, List<RunningDeadline> open) {
    List<DeadlineEvent> events = new ArrayList<>();
    for (var fact : accepted.facts()) {
      events.addAll(
          new Deadlines<>(cycle)
              .after(
                  new Deadlines.Happened<>(fact, UUID.randomUUID(), accepted.after(), NOW, NOW),
                  open,
                  view));
    }
    return events;
  }

  private static List<Class<?>> types(
      Decision.Accepted<DisclosureState, DisclosureEvent> accepted) {
    return accepted.facts().stream().<Class<?>>map(fact -> fact.event().getClass()).toList();
  }

  private Decision.Accepted<DisclosureState, DisclosureEvent> accept(
      @Nullable Snapshot<DisclosureState> before, Actor actor, DisclosureCommand command) {
    return switch (cycle.decide(moment(before, actor), command)) {
      case Decision.Accepted<DisclosureState, DisclosureEvent> accepted -> accepted;
      case Decision.Rejected<DisclosureState, DisclosureEvent> rejected ->
          throw new AssertionError(rejected.rejection().toString());
    };
  }

  private String refused(
      @Nullable Snapshot<DisclosureState> before, Actor actor, DisclosureCommand command) {
    return rejected(before, actor, command).reason();
  }

  private Rejection rejected(
      @Nullable Snapshot<DisclosureState> before, Actor actor, DisclosureCommand command) {
    return switch (cycle.decide(moment(before, actor), command)) {
      case Decision.Accepted<DisclosureState, DisclosureEvent> accepted ->
          throw new AssertionError(accepted.toString());
      case Decision.Rejected<DisclosureState, DisclosureEvent> rejected -> rejected.rejection();
    };
  }

  private Moment<DisclosureState, DisclosureView> moment(
      @Nullable Snapshot<DisclosureState> before, Actor actor) {
    return new Moment<>(
        ID, before, actor, Role.SYSTEM, null, NOW, NOW, null, List.of(), List.of(), view);
  }

  private static Actor person(String user, String agency, String role) {
    Actor actor =
        Actor.person(user, new AgencyCode(agency), LAOS, Set.of(new Role(role)), Map.of());
    return actor.with(DisclosureTable.tiesOf(actor));
  }
}
