package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.testkit.Law.cell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.Consents;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.testkit.Law;

/** The lines of the law's scenarios that are about an incoming request, step by step. */
class IncomingScenariosTest {
  private static final AgencyCode CHAMPASAK = new AgencyCode("LA-PPC-CH");

  /** Days on which the steps of G-04 happen (chapter 70). */
  private static final Map<String, Integer> DAYS_BEFORE_STEP =
      Map.of("G-04/3", 30, "G-04/4", 50, "G-04/5", 25, "G-04/6", 15);

  /** Item K of the witness, where the scenario is about a hearing; else item J. */
  private static final Item HEARING = new Item(1, AssistanceType.K_VIDEO_HEARING, true);

  @ParameterizedTest
  @ValueSource(strings = {"G-04", "G-12", "G-15"})
  void everyStepGoesAsTheLawSays(String scenario) {
    Incoming request = new Incoming();
    boolean[] consent = {false};
    request.with(
        new LaosOnPaper() {
          @Override
          public Consents consents() {
            return requestId -> consent[0];
          }
        });
    String step = "";
    for (Map<String, String> line : Law.table("scenarios/" + scenario)) {
      if (!step.equals(cell(line, "step"))) {
        step = cell(line, "step");
        request.after(Duration.ofDays(DAYS_BEFORE_STEP.getOrDefault(scenario + "/" + step, 0)));
      }
      if (cell(line, "command").equals("RecordConsent")) {
        consent[0] = true;
      }
      if (cell(line, "aggregate").equals("incoming-request:i")) {
        play(request, line);
      }
    }
  }

  private static void play(Incoming request, Map<String, String> line) {
    Actor actor = actor(cell(line, "role"), new AgencyCode(cell(line, "actor_agency")));
    Object command = command(cell(line, "command"));
    if (cell(line, "expected_rejection").isEmpty()) {
      request.ok(actor, command);
      assertThat(request.names()).endsWith(cell(line, "expected_events"));
    } else {
      assertThat(request.refusal(actor, command)).isEqualTo(cell(line, "expected_rejection"));
    }
    request.is(IncomingStage.valueOf(cell(line, "expected_stage")));
  }

  private static Actor actor(String role, AgencyCode agency) {
    return switch (role) {
      case "PARTNER" -> Incoming.partner();
      case "EXECUTING_AUTHORITY" -> Incoming.executing(agency);
      case "CA_APPROVER" -> Incoming.approver();
      default -> Incoming.authority("officer", MlaRole.CA_OFFICER);
    };
  }

  private static Object command(String name) {
    PrivateText words = new PrivateText("words");
    return switch (name) {
      case "ReceiveIncomingMla" ->
          new ReceiveIncomingMla(
              Incoming.NUMBER,
              Incoming.receipt().requestingCountry(),
              Incoming.OAG,
              Channel.CENTRAL_AUTHORITY,
              LaosOnPaper.ASEAN,
              List.of(HEARING),
              Urgency.ROUTINE,
              Confidentiality.CONTENT,
              null,
              null,
              null,
              null);
      case "AcknowledgeIncomingMla" -> new AcknowledgeIncomingMla(new ForeignReference("OSPP 1"));
      case "StartIncomingAssessment" -> new StartIncomingAssessment(words, null);
      case "RequestIncomingInfo" ->
          new RequestIncomingInfo(
              List.of(
                  new WordedQuestion(1, 1, words),
                  new WordedQuestion(2, 1, words),
                  new WordedQuestion(3, null, words)),
              null);
      case "RecordIncomingInfo" -> new RecordIncomingInfo(List.of(1, 2, 3), List.of(), null);
      case "RemindIncomingInfo" -> new RemindIncomingInfo();
      case "DeclareIncomingLapsed" -> new DeclareIncomingLapsed();
      case "OpenIncomingConsultation" -> Incoming.consultation();
      case "PostponeIncomingMla" ->
          new PostponeIncomingMla(
              PostponeReason.values()[0], Incoming.START.plus(Duration.ofDays(60)), words);
      case "ResumeIncomingMla" -> new ResumeIncomingMla();
      case "RecordConditionsAnswer" -> new RecordConditionsAnswer(true);
      case "AcceptIncomingMla" ->
          new AcceptIncomingMla(LaosOnPaper.ASEAN, null, Assessment.IN_WORDS);
      case "AssignIncomingMla" ->
          new AssignIncomingMla(
              List.of(new AssignedItem(1, HEARING.type(), CHAMPASAK, Incoming.START, true)));
      case "StartIncomingExecution" -> new StartIncomingExecution(1);
      case "ReportItemExecution" -> Incoming.report(1, ItemResult.EXECUTED);
      case "ApproveIncomingResult" -> new ApproveIncomingResult(2);
      case "TransmitIncomingResult" -> Incoming.sending(Channel.CENTRAL_AUTHORITY);
      case "CloseIncomingMla" -> new CloseIncomingMla(true);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
