package org.saphan.victimreferral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.ConsentScope;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.KnownVictim.Standing;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.Sex;

/** One victim case of the tests, with what its person agreed to and where she stays. */
public final class CareOnPaper implements ConsentBook {
  public static final UUID VICTIM = new UUID(0, 1);
  public static final UUID PERSON = new UUID(0, 2);
  public static final UUID RETURN = new UUID(0, 3);
  public static final AgencyCode UNION = new AgencyCode("LA-LWU-VT");
  public static final AgencyCode LAWYERS = new AgencyCode("LA-LBA");

  private record Agreed(ConsentPurpose purpose, @Nullable AgencyCode recipient) {}

  private final List<Agreed> agreed = new ArrayList<>();
  private final List<Agreed> refused = new ArrayList<>();
  private boolean child;
  private @Nullable Risk risk;
  private @Nullable String house;
  private @Nullable AgencyCode guardian;
  private @Nullable ProvinceCode home;
  private List<RiskFactor> factors = List.of();
  private boolean unaccompanied;
  private Standing standing = Standing.CONFIRMED;

  /** The view of the rules on it. */
  public CareView view() {
    return new CareView(
        new LaosInCare(),
        id -> VICTIM.equals(id) ? Optional.of(victim()) : Optional.empty(),
        this,
        id -> house == null ? Set.of() : Set.of(house));
  }

  /** She agrees. */
  public CareOnPaper agrees(ConsentPurpose purpose, AgencyCode recipient) {
    agreed.add(new Agreed(purpose, recipient));
    return this;
  }

  /** She says no. */
  public CareOnPaper refuses(ConsentPurpose purpose, AgencyCode recipient) {
    refused.add(new Agreed(purpose, recipient));
    return this;
  }

  /** She is a child. */
  public CareOnPaper child() {
    child = true;
    return this;
  }

  /** Somebody saw this danger. */
  public CareOnPaper at(Risk seen) {
    risk = seen;
    return this;
  }

  /** She goes home there, where this is known of. */
  public CareOnPaper atHome(ProvinceCode province, RiskFactor... known) {
    home = province;
    factors = List.of(known);
    return this;
  }

  /** Somebody said that nobody is with her. */
  public CareOnPaper alone() {
    unaccompanied = true;
    return this;
  }

  /** Her rights are looked after. */
  public CareOnPaper guardedBy(AgencyCode agency) {
    guardian = agency;
    return this;
  }

  /** Her case stands there. */
  public CareOnPaper standing(Standing stage) {
    standing = stage;
    return this;
  }

  /** She stays there. */
  public CareOnPaper staysIn(String shelter) {
    house = shelter;
    return this;
  }

  private KnownVictim victim() {
    return new KnownVictim(
        VICTIM,
        PERSON,
        RETURN,
        Sex.FEMALE,
        AgeBand.A18_24,
        child,
        risk,
        factors,
        standing,
        List.of(UNION),
        new UUID(0, 9),
        guardian,
        home,
        unaccompanied);
  }

  @Override
  public boolean refuses(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at) {
    return PERSON.equals(personRef) && refused.contains(new Agreed(purpose, scope.recipient()));
  }

  @Override
  public boolean covers(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at) {
    return PERSON.equals(personRef) && agreed.contains(new Agreed(purpose, scope.recipient()));
  }
}
