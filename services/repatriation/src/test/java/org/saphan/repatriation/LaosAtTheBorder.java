package org.saphan.repatriation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.testkit.WorkingWeek;

/** The reference data of the tests: Laos, its first bridge, weekends and no holiday. */
public class LaosAtTheBorder implements ReturnReference {
  public static final CheckpointCode BRIDGE = new CheckpointCode("LA-VT-01");
  public static final ProvinceCode VIENTIANE = new ProvinceCode("LA-VT");
  public static final ProvinceCode SAVANNAKHET = new ProvinceCode("LA-SV");
  public static final AgencyCode BRIDGE_POLICE = new AgencyCode("LA-IMM-LA-VT-01");

  private static final Set<String> OF_A_PROVINCE = Set.of("PROVINCIAL_DSW", "LWU_PROVINCE");

  @Override
  public CountryCode country() {
    return new CountryCode("LA");
  }

  @Override
  public Optional<ProvinceCode> provinceOf(CheckpointCode checkpoint, Instant at) {
    return Optional.of(new ProvinceCode(checkpoint.value().substring(0, 5)));
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, Instant at) {
    return Optional.of(
        new AgencyCode(role.code().equals("DOI_DESK") ? "LA-MPS-DOI" : "LA-MOLSW-DSW"));
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at) {
    return OF_A_PROVINCE.contains(role.code())
        ? Optional.of(new AgencyCode("LA-DLSW-" + province.value().substring(3)))
        : Optional.empty();
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, CheckpointCode checkpoint, Instant at) {
    return role.code().startsWith("CHECKPOINT")
        ? Optional.of(new AgencyCode("LA-IMM-" + checkpoint))
        : Optional.empty();
  }

  /** Those of the tests may have every role but two, which are with others. */
  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return switch (role.code()) {
      case "PROTECTION_OFFICER" -> agency.value().equals("IO-IOM");
      case "LWU_PROVINCE" -> agency.value().startsWith("LA-LWU-");
      default -> agency.value().endsWith("-TEST");
    };
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return new WorkingWeek(code);
  }
}
