package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ConsultationIntent;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;

/** One incoming request in the hands of the pure core, with its deadlines and a clock. */
final class Incoming {
  static final Instant START = Instant.parse("2026-01-05T02:00:00Z");
  static final AgencyCode OAG = new AgencyCode("TH-OAG");
  static final AgencyCode CHAMPASAK = new AgencyCode("LA-PPC-CH");
  static final AgencyCode SAVANNAKHET = new AgencyCode("LA-PPC-SV");
  static final ForeignReference NUMBER = new ForeignReference("OAG 12/2569");
  static final ForeignReference WIRE = new ForeignReference("IP-77");
  static final DocumentRef PAPER = new DocumentRef(new UUID(0, 9), 1, "0".repeat(64));
  private static final UUID ID = new UUID(0, 77);

  private final Deadlines<IncomingState, IncomingEvent, MlaReference> rules =
      new Deadlines<>(IncomingTable.lifeCycle());
  private final List<DeadlineEvent> deadlineEvents = new ArrayList<>();
  private final Map<UUID, RunningDeadline> deadlines = new java.util.LinkedHashMap<>();
  private final List<IncomingEvent> events = new ArrayList<>();
  private MlaReference reference = new LaosOnPaper();
  private @Nullable Snapshot<IncomingState> snapshot;
  private Instant now = START;
  private int eventNo;

  /** A request of two items on which nobody has done anything yet. */
  static Incoming received() {
    return new Incoming().ok(officer(), receipt());
  }

  /** One that stands in this stage, by the usual road. */
  static Incoming in(IncomingStage stage) {
    return received().to(stage);
  }

  static Incoming of(Object receipt) {
    return new Incoming().ok(officer(), receipt);
  }

  static ReceiveIncomingMla receipt() {
    return receipt(Channel.CENTRAL_AUTHORITY, Urgency.ROUTINE, LaosOnPaper.ASEAN);
  }

  static ReceiveIncomingMla receipt(Channel channel, Urgency urgency, @Nullable LegalBasis basis) {
    return new ReceiveIncomingMla(
        NUMBER,
        new CountryCode("TH"),
        OAG,
        channel,
        basis,
        List.of(
            new Item(1, AssistanceType.F_RECORDS, false),
            new Item(2, AssistanceType.A_STATEMENT, true)),
        urgency,
        Confidentiality.CONTENT,
        null,
        WIRE,
        null,
        null);
  }

  /** The usual road: assessed, accepted, both items assigned, worked and approved. */
  Incoming to(IncomingStage stage) {
    while (snapshot().stage() != stage) {
      switch ((IncomingStage) snapshot().stage()) {
        case RECEIVED ->
            ok(officer(), new AcknowledgeIncomingMla(new ForeignReference("OSPP 5/2026")));
        case ACKNOWLEDGED ->
            ok(officer(), new StartIncomingAssessment(new PrivateText("all clear"), null));
        case ASSESSMENT ->
            ok(approver(), new AcceptIncomingMla(LaosOnPaper.ASEAN, null, Assessment.IN_WORDS));
        case ACCEPTED -> ok(officer(), order());
        case ASSIGNED -> ok(executing(CHAMPASAK), new StartIncomingExecution(1));
        case IN_EXECUTION -> {
          ok(executing(CHAMPASAK), report(1, ItemResult.EXECUTED));
          ok(executing(SAVANNAKHET), report(2, ItemResult.EXECUTED_NIL));
        }
        case RESULT_REVIEW -> ok(approver(), new ApproveIncomingResult(0));
        case EXECUTED -> ok(officer(), sending(Channel.CENTRAL_AUTHORITY));
        case RESULT_TRANSMITTED -> ok(officer(), new CloseIncomingMla(true));
        case INFO_REQUESTED,
            CONSULTATION,
            POSTPONED,
            PARTIALLY_EXECUTED,
            REFUSED,
            WITHDRAWN,
            LAPSED,
            CLOSED ->
            throw new IllegalArgumentException("Not on the usual road: " + stage);
      }
    }
    return this;
  }

  static AssignIncomingMla order() {
    return new AssignIncomingMla(
        List.of(
            new AssignedItem(
                1, AssistanceType.F_RECORDS, CHAMPASAK, START.plus(Duration.ofDays(30)), false),
            new AssignedItem(
                2,
                AssistanceType.A_STATEMENT,
                SAVANNAKHET,
                START.plus(Duration.ofDays(30)),
                false)));
  }

  static ReportItemExecution report(int itemNo, ItemResult result) {
    return new ReportItemExecution(itemNo, result, null, null, 0, null, null);
  }

  static OpenIncomingConsultation consultation() {
    return new OpenIncomingConsultation(
        ConsultationIntent.REFUSE, List.of(RefusalGround.CONTRARY_TO_LAW), List.of(), null);
  }

  static TransmitIncomingResult sending(Channel channel) {
    return new TransmitIncomingResult(START, channel, List.of());
  }

  static Actor officer() {
    return authority("officer", MlaRole.CA_OFFICER);
  }

  static Actor approver() {
    return authority("approver", MlaRole.CA_APPROVER);
  }

  static Actor authority(String user, Role role) {
    return actor(user, LaosOnPaper.OSPP, role)
        .with(
            Set.of(
                MlaRelation.toAuthorityOf(LaosOnPaper.ASEAN),
                MlaRelation.toAuthority(LaosOnPaper.OSPP),
                MlaRelation.OF_NO_BASIS));
  }

  static Actor partner() {
    return actor("partner", OAG, MlaRole.PARTNER).with(Set.of(MlaRelation.ISSUER.to("TH-OAG")));
  }

  static Actor executing(AgencyCode agency) {
    return actor("desk of " + agency, agency, MlaRole.EXECUTING_AUTHORITY)
        .with(Set.of(MlaRelation.ASSIGNED.to(agency.value())));
  }

  static Actor actor(String user, AgencyCode agency, Role role) {
    String country = agency.value().substring(0, 2);
    return Actor.person(user, agency, new CountryCode(country), Set.of(role), Map.of());
  }

  Incoming with(MlaReference other) {
    reference = other;
    return this;
  }

  /** Lets time pass: reminders and breaches come, and breaches give their commands. */
  Incoming after(Duration time) {
    now = now.plus(time);
    for (RunningDeadline running : List.copyOf(deadlines.values())) {
      List<DeadlineEvent> passed = rules.passing(running, now);
      passed.forEach(this::keep);
      if (passed.stream().anyMatch(DeadlineEvent.DeadlineBreached.class::isInstance)) {
        rules
            .declared(running.kind())
            .breachCommand(snapshot(), now)
            .ifPresent(command -> decide(Actor.system(reference.country()), command, null));
      }
    }
    return this;
  }

  Incoming ok(Actor actor, Object command) {
    return ok(actor, command, null);
  }

  Incoming ok(Actor actor, Object command, @Nullable OnBehalfOf word) {
    Decision<IncomingState, IncomingEvent> decision = decide(actor, command, word);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    return this;
  }

  Incoming refused(String reason, Actor actor, Object command) {
    assertThat(decide(actor, command, null))
        .isInstanceOfSatisfying(
            Decision.Rejected.class, no -> assertThat(no.rejection().reason()).isEqualTo(reason));
    return this;
  }

  /** The code with which it is refused. */
  String refusal(Actor actor, Object command) {
    return refusal(actor, command, null);
  }

  /** The same for somebody's word. */
  String refusal(Actor actor, Object command, @Nullable OnBehalfOf word) {
    return switch (decide(actor, command, word)) {
      case Decision.Rejected<IncomingState, IncomingEvent> no -> no.rejection().code().name();
      case Decision.Accepted<IncomingState, IncomingEvent> yes -> "accepted";
    };
  }

  List<String> names() {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private Decision<IncomingState, IncomingEvent> decide(
      Actor actor, Object command, @Nullable OnBehalfOf word) {
    Moment<IncomingState, MlaReference> moment =
        new Moment<>(
            ID,
            snapshot,
            actor,
            Role.SYSTEM,
            word,
            now,
            now,
            null,
            deadlines.values().stream().filter(RunningDeadline::isOpen).toList(),
            command instanceof StartIncomingAssessment ? List.of(PAPER) : List.of(),
            reference);
    Decision<IncomingState, IncomingEvent> decision =
        IncomingTable.lifeCycle().decide(moment, command);
    if (decision instanceof Decision.Accepted<IncomingState, IncomingEvent> accepted) {
      snapshot = accepted.after();
      accepted.facts().forEach(fact -> keep(fact, accepted.after()));
    }
    return decision;
  }

  private void keep(Decision.Fact<IncomingEvent> fact, Snapshot<IncomingState> after) {
    events.add(fact.event());
    rules
        .after(
            new Deadlines.Happened<>(fact, new UUID(1, ++eventNo), after, now, now),
            deadlines.values().stream().filter(RunningDeadline::isOpen).toList(),
            reference)
        .forEach(this::keep);
  }

  private void keep(DeadlineEvent event) {
    deadlineEvents.add(event);
    deadlines.compute(event.deadlineId(), (id, before) -> RunningDeadline.fold(before, event));
  }

  Incoming is(IncomingStage stage) {
    assertThat(snapshot().stage()).isEqualTo(stage);
    return this;
  }

  Snapshot<IncomingState> snapshot() {
    return java.util.Objects.requireNonNull(snapshot);
  }

  IncomingState state() {
    return snapshot().state();
  }

  <E extends IncomingEvent> E last(Class<E> type) {
    return type.cast(events.getLast());
  }

  /** The newest deadline of a kind. */
  RunningDeadline deadline(String kind) {
    return deadlines.values().stream()
        .filter(one -> one.kind().equals(kind))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  boolean hasDeadline(String kind) {
    return deadlines.values().stream().anyMatch(one -> one.kind().equals(kind));
  }

  long reminders(String kind) {
    return deadlineEvents.stream()
        .filter(DeadlineEvent.DeadlineReminderDue.class::isInstance)
        .filter(event -> event.deadlineKind().equals(kind))
        .count();
  }

  Instant now() {
    return now;
  }
}
