package org.saphan.repatriation.notice;

import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.ReturnSamples;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class NoticeLawTest extends LifeCycleLaw<NoticeState, NoticeEvent, NoticeView> {
  @Override
  protected LifeCycle<NoticeState, NoticeEvent, NoticeView> cycle() {
    return NoticeTable.lifeCycle();
  }

  /** Every second return that anybody asks for has arrived. */
  @Override
  protected NoticeView reference() {
    return new NoticeView(
        new LaosAtTheBorder(),
        new Bridge() {
          @Override
          public java.util.Optional<KnownReturn> returning(java.util.UUID returnId) {
            return java.util.Optional.of(
                Bridge.known(
                    returnId,
                    returnId.getLeastSignificantBits() % 2 == 0
                        ? KnownReturn.Standing.ARRIVED
                        : KnownReturn.Standing.SCHEDULED));
          }
        });
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return ReturnSamples.from(random)
        .with(NoticeField.class, r -> NoticeField.LINES)
        .with(NoticePart.ListedPerson.class, r -> Notices.person(r.nextInt(1, 4)))
        .with(
            org.saphan.repatriation.terms.FacilityCode.class,
            r -> new org.saphan.repatriation.terms.FacilityCode("LA-SH-TC-VTE"));
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of(LaosAtTheBorder.BRIDGE.value());
  }

  @Override
  protected Map<String, String> shownElsewhere() {
    return Map.of();
  }

  @Override
  protected NoticeState anyState() {
    return Notices.state();
  }
}
