package org.saphan.victimreferral.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;

/** What the service would know, on paper. */
final class BookOnPaper implements CareBook {
  final Map<UUID, UUID> openCases = new HashMap<>();
  final Map<UUID, AgeBand> ages = new HashMap<>();
  final Map<UUID, Optional<UUID>> abroad = new HashMap<>();
  final Set<UUID> hadCases = new HashSet<>();
  final List<ShelterCode> ranking = new ArrayList<>();
  final Map<UUID, ProvinceCode> homes = new HashMap<>();
  final Map<UUID, Boolean> dangers = new HashMap<>();
  final Map<UUID, Instant> handovers = new HashMap<>();
  final List<Unit> units = new ArrayList<>();
  boolean agreed = true;
  @Nullable UUID shelter;
  @Nullable Transfer transfer;

  @Override
  public Optional<UUID> openCase(UUID personRef) {
    return Optional.ofNullable(openCases.get(personRef));
  }

  @Override
  public boolean hadCase(UUID personRef) {
    return hadCases.contains(personRef) || openCases.containsKey(personRef);
  }

  @Override
  public AgeBand ageOf(UUID personRef) {
    return ages.getOrDefault(personRef, AgeBand.UNKNOWN);
  }

  @Override
  public void keepAge(UUID personRef, AgeBand band) {
    ages.put(personRef, band);
  }

  @Override
  public boolean hasCome(UUID personRef) {
    return ages.containsKey(personRef);
  }

  @Override
  public boolean keepIdentifiedAbroad(UUID personRef, @Nullable UUID notice) {
    abroad.merge(personRef, Optional.ofNullable(notice), (first, now) -> first.or(() -> now));
    return notice != null && abroad.get(personRef).filter(notice::equals).isPresent();
  }

  @Override
  public boolean isIdentifiedAbroad(UUID personRef) {
    return abroad.containsKey(personRef);
  }

  @Override
  public void keepHome(UUID personRef, ProvinceCode province) {
    homes.put(personRef, province);
  }

  @Override
  public void keepTraffickerNear(UUID returnId, boolean near) {
    dangers.put(returnId, near);
  }

  @Override
  public void keepHandover(UUID noticeId, Instant at) {
    handovers.put(noticeId, at);
  }

  @Override
  public Optional<Instant> handoverOf(UUID noticeId) {
    return Optional.ofNullable(handovers.get(noticeId));
  }

  @Override
  public List<Unit> unitsOf(UUID its) {
    return units;
  }

  @Override
  public Optional<UUID> shelter(ShelterCode code) {
    return Optional.ofNullable(shelter);
  }

  @Override
  public List<UUID> sheltersIn(ProvinceCode province) {
    return province.value().equals("LA-VT") && shelter != null ? List.of(shelter) : List.of();
  }

  @Override
  public Optional<ShelterCode> next(UUID referralId) {
    return agreed ? ranking.stream().findFirst() : Optional.empty();
  }

  @Override
  public boolean isAnyLeft(UUID referralId) {
    return !ranking.isEmpty();
  }

  @Override
  public Optional<Transfer> transfer(UUID referralId) {
    return Optional.ofNullable(transfer);
  }
}
