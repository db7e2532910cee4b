package org.saphan.repatriation.returning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.ReturnSamples;
import org.saphan.repatriation.returning.ReturnCommand.RecordFirstContactScreen;
import org.saphan.repatriation.returning.ReturnCommand.ScreenAnswer;
import org.saphan.repatriation.returning.ReturnState.Transit;
import org.saphan.repatriation.screening.Answer;
import org.saphan.repatriation.screening.Question;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.NeedGroup;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.TextVersion;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class ReturnLawTest extends LifeCycleLaw<ReturnState, ReturnEvent, ReturnView> {
  @Override
  protected LifeCycle<ReturnState, ReturnEvent, ReturnView> cycle() {
    return ReturnTable.lifeCycle();
  }

  @Override
  protected ReturnView reference() {
    return new ReturnView(new LaosAtTheBorder(), new BesideOnPaper());
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return ReturnSamples.from(random).with(RecordFirstContactScreen.class, ReturnLawTest::screen);
  }

  private static RecordFirstContactScreen screen(RandomGenerator random) {
    List<ScreenAnswer> answers = new ArrayList<>();
    for (Question question : Question.values()) {
      Answer answer = random.nextInt(4) == 0 ? any(random) : harmless(question);
      answers.add(
          new ScreenAnswer(new PrivateText(question.name()), new PrivateText(answer.name())));
    }
    return new RecordFirstContactScreen(
        random.nextBoolean(),
        false,
        List.of(NeedGroup.SHELTER),
        new TextVersion("FC-1"),
        answers,
        List.of(),
        random.nextInt(4) == 0,
        null);
  }

  private static Answer any(RandomGenerator random) {
    return Answer.values()[random.nextInt(Answer.values().length)];
  }

  private static Answer harmless(Question question) {
    return question == Question.F5 ? Answer.YES : Answer.NO;
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of(LaosAtTheBorder.BRIDGE.value());
  }

  @Override
  protected Map<String, String> shownElsewhere() {
    return Map.of(
        "R5", "ReturnDecisionsTest: the meeting decides only about a national",
        "R18", "TransitCareTest: a stay is extended once by one to seven days after its end");
  }

  @Override
  protected ReturnState anyState() {
    return ReturnStateBuilder.builder()
        .personRef(new UUID(0, 1))
        .openedAt(Instant.EPOCH)
        .openedBy(new AgencyCode("LA-TEST"))
        .returningCountry(new CountryCode("TH"))
        .sex(Sex.UNKNOWN)
        .ageBand(AgeBand.UNKNOWN)
        .child(ChildFlag.NO)
        .holds(List.of())
        .consents(List.of())
        .helpers(List.of())
        .tracingProvince(LaosAtTheBorder.SAVANNAKHET)
        .transit(new Transit(new FacilityCode("LA-SH-TC-VTE"), Instant.EPOCH, false))
        .build();
  }
}
