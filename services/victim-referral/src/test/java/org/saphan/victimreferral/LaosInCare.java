package org.saphan.victimreferral;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.testkit.WorkingWeek;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.terms.VictimRole;

/** The reference data of the tests: Laos with its capital, weekends and no holiday. */
public class LaosInCare implements VictimReference {
  public static final ProvinceCode VIENTIANE = new ProvinceCode("LA-VT");
  public static final ProvinceCode SAVANNAKHET = new ProvinceCode("LA-SV");
  public static final AgencyCode CENTRAL_POLICE = new AgencyCode("LA-MPS-ATD");

  private static final Set<String> OF_A_PROVINCE =
      Set.of("PROVINCIAL_DSW", "LWU_PROVINCE", "CASE_WORKER");

  @Override
  public CountryCode country() {
    return new CountryCode("LA");
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, Instant at) {
    return Optional.of(
        switch (role.code()) {
          case "IDENT_OFFICER" -> CENTRAL_POLICE;
          case "HEALTH" -> new AgencyCode("LA-MOH-FRH");
          case "LEGAL_AID" -> new AgencyCode("LA-LBA");
          default -> new AgencyCode("LA-MOLSW-DSW");
        });
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at) {
    return OF_A_PROVINCE.contains(role.code())
        ? Optional.of(new AgencyCode("LA-LWU-" + province.value().substring(3)))
        : Optional.empty();
  }

  @Override
  public Optional<ProvinceCode> provinceOf(AgencyCode agency) {
    return agency.value().startsWith("LA-LWU-")
        ? Optional.of(new ProvinceCode("LA-" + agency.value().substring(7)))
        : Optional.empty();
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return agency.value().endsWith("-TEST")
        || (agency.equals(CareOnPaper.LAWYERS) && role.equals(VictimRole.LEGAL_AID));
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return new WorkingWeek(code);
  }
}
