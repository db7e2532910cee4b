package org.saphan.mutualassistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.testkit.WorkingWeek;

/** The reference data of the tests: Laos, the ASEAN treaty, weekends and no holiday. */
public class LaosOnPaper implements MlaReference {
  public static final LegalBasis ASEAN = new LegalBasis("ASEAN_MLAT");
  public static final LegalBasis CHINA = new LegalBasis("CN_LA_1999");
  public static final AgencyCode OSPP = new AgencyCode("LA-OSPP");

  @Override
  public CountryCode country() {
    return new CountryCode("LA");
  }

  @Override
  public Optional<BasisProfile> profile(LegalBasis basis, Instant at) {
    return Optional.of(
        new BasisProfile(
            basis,
            "1",
            Set.of(Channel.CENTRAL_AUTHORITY, Channel.DIPLOMATIC),
            Channel.CENTRAL_AUTHORITY,
            Set.of(Channel.INTERPOL, Channel.ASEANAPOL),
            forbidden(),
            Optional.of(5),
            Optional.of(basis.equals(CHINA) ? 30 : 15),
            basis.equals(CHINA),
            true,
            true,
            true,
            false));
  }

  /** What every basis of the tests forbids besides what none allows. */
  protected Set<RefusalGround> forbidden() {
    return Set.of();
  }

  @Override
  public Optional<BasisProfile> profile(LegalBasis basis, String version) {
    return profile(basis, Instant.EPOCH);
  }

  @Override
  public boolean isParty(LegalBasis basis, CountryCode country, Instant at) {
    return basis.equals(ASEAN) && Set.of("LA", "TH", "VN").contains(country.value());
  }

  @Override
  public List<LanguageTag> acceptedLanguages(
      BasisProfile profile, CountryCode requested, Instant at) {
    return List.of(new LanguageTag("en"));
  }

  @Override
  public Optional<AgencyCode> centralAuthority(CountryCode country, LegalBasis basis, Instant at) {
    return Optional.of(OSPP);
  }

  @Override
  public Set<LegalBasis> basesOf(AgencyCode centralAuthority, Instant at) {
    return centralAuthority.equals(OSPP) ? Set.of(ASEAN) : Set.of();
  }

  @Override
  public Set<CountryCode> statesOf(AgencyCode centralAuthority, Instant at) {
    return centralAuthority.equals(OSPP)
        ? Set.of(country(), new CountryCode("TH"), new CountryCode("VN"))
        : Set.of();
  }

  @Override
  public Optional<AgencyCode> centralAuthorityWith(CountryCode other, Instant at) {
    return isParty(ASEAN, other, at) ? Optional.of(OSPP) : Optional.empty();
  }

  @Override
  public Set<AgencyCode> investigatorsOf(AgencyCode prosecutors) {
    return Set.of();
  }

  @Override
  public AgencyCode registry() {
    return new AgencyCode("LA-MOJ-DIC");
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return role.code().equals("CASE_WORKER") && agency.value().startsWith("LA-LWU");
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return new WorkingWeek(code);
  }
}
