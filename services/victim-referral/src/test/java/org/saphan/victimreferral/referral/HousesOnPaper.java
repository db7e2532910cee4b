package org.saphan.victimreferral.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.ranking.House.Room;
import org.saphan.victimreferral.referral.ReferralView.Houses;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/** Shelters and other referrals of the tests. */
final class HousesOnPaper implements Houses {
  static final ShelterCode CENTRE = new ShelterCode("LA-SH-TC-VTE");
  static final ShelterCode SENGSAVANG = new ShelterCode("LA-SH-SSV-SAV");
  static final AgencyCode CENTRE_OPERATOR = new AgencyCode("LA-MOLSW-TC");
  static final AgencyCode SENGSAVANG_OPERATOR = new AgencyCode("NGO-SSV");
  static final UUID OVERRIDE = new UUID(5, 5);

  private final Map<ShelterCode, House> houses = new HashMap<>();
  private final Map<UUID, ReferralStage> referrals = new HashMap<>();
  private final Set<UUID> inBeds = new HashSet<>();

  /** The transit centre, and a house in another province: five beds for women in each. */
  static HousesOnPaper two() {
    return new HousesOnPaper()
        .with(house(CENTRE, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 5))
        .with(house(SENGSAVANG, SENGSAVANG_OPERATOR, LaosInCare.SAVANNAKHET, 5));
  }

  static House house(ShelterCode code, AgencyCode operator, ProvinceCode province, int free) {
    return house(code, operator, province, free, Instant.EPOCH);
  }

  static House house(
      ShelterCode code, AgencyCode operator, ProvinceCode province, int free, Instant changedAt) {
    return new House(
        UUID.nameUUIDFromBytes(code.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        code,
        operator,
        province,
        ShelterType.SHORT,
        true,
        List.of(new Room(Unit.FEMALE, 5, free)),
        0,
        99,
        true,
        Set.of(ServiceKind.SAFE_RESIDENCE, ServiceKind.SECURITY),
        changedAt);
  }

  HousesOnPaper with(House house) {
    houses.put(house.code(), house);
    return this;
  }

  HousesOnPaper with(UUID referral, ReferralStage stage) {
    referrals.put(referral, stage);
    return this;
  }

  /** The referral has beds somewhere. */
  HousesOnPaper inBed(UUID referral) {
    inBeds.add(referral);
    return this;
  }

  @Override
  public Optional<House> house(ShelterCode code) {
    return Optional.ofNullable(houses.get(code));
  }

  @Override
  public List<House> all() {
    return new ArrayList<>(houses.values());
  }

  @Override
  public boolean hasBeds(UUID referralId) {
    return inBeds.contains(referralId);
  }

  @Override
  public Optional<ReferralStage> stage(UUID referralId) {
    return Optional.ofNullable(referrals.get(referralId));
  }

  @Override
  public boolean isOverridden(UUID disclosureId, UUID personRef, AgencyCode recipient) {
    return disclosureId.equals(OVERRIDE);
  }
}
