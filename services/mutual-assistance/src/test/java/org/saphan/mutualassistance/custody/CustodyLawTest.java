package org.saphan.mutualassistance.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.custody.CustodyCommand.ProposeCustodyTransfer;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.TransferPurpose;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class CustodyLawTest extends LifeCycleLaw<CustodyState, CustodyEvent, ProceedingReference> {
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final CountryCode THAILAND = new CountryCode("TH");
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Override
  protected LifeCycle<CustodyState, CustodyEvent, ProceedingReference> cycle() {
    return CustodyTable.lifeCycle();
  }

  @Override
  protected ProceedingReference reference() {
    return RequestsOnPaper.reference();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return RequestSamples.from(random)
        .with(CountryCode.class, r -> r.nextBoolean() ? LAOS : THAILAND)
        .with(Checkpoint.class, r -> new Checkpoint("LA-VT-0" + r.nextInt(1, 4)))
        .with(int.class, r -> r.nextInt(300))
        .with(ProposeCustodyTransfer.class, CustodyLawTest::proposal);
  }

  private static ProposeCustodyTransfer proposal(RandomGenerator random) {
    boolean ours = random.nextBoolean();
    LocalDate from = NEW_YEAR.plusDays(random.nextInt(100));
    return new ProposeCustodyTransfer(
        random.nextInt(4) == 0 ? new UUID(0, random.nextInt(1, 6)) : RequestsOnPaper.INCOMING,
        new UUID(0, random.nextInt(1, 4)),
        TransferPurpose.TESTIMONY,
        ours ? LAOS : THAILAND,
        ours ? THAILAND : LAOS,
        from,
        from.plusDays(random.nextInt(30)),
        random.nextBoolean() ? null : from.plusDays(random.nextInt(60)),
        List.of(),
        new PrivateText("a prison"));
  }

  @Override
  protected CustodyState anyState() {
    return new CustodyState(
        RequestsOnPaper.INCOMING,
        RequestsOnPaper.KNOWN,
        LAOS,
        THAILAND,
        NEW_YEAR,
        NEW_YEAR.plusDays(30),
        null,
        null,
        List.of(),
        null,
        null,
        false,
        null);
  }
}
