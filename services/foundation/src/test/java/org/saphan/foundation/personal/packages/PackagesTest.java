package org.saphan.foundation.personal.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;
import org.saphan.platform.Topics;

class PackagesTest {
  private static final Instant GRANTED = Instant.parse("2026-11-22T03:00:00Z");
  private static final Instant EXPIRES = GRANTED.plusSeconds(60);

  @Test
  void everyServiceWithAVaultMayReadWhatItHearsOfPackages() {
    for (String vault : PackagesConfiguration.VAULTS) {
      Set<String> allowed =
          Topics.all().stream()
              .filter(topic -> topic.consumers().contains(vault))
              .map(Topics.Topic::name)
              .collect(Collectors.toSet());
      assertThat(allowed).as(vault).containsAll(PackagesConfiguration.topics(vault));
    }
  }

  @Test
  void aServiceHearsAllPackagesAndWhatTheOtherVaultsErase() {
    assertThat(PackagesConfiguration.topics("repatriation"))
        .containsExactlyInAnyOrder(
            "mutual-assistance.disclosures.v1",
            "repatriation.disclosures.v1",
            "victim-referral.disclosures.v1",
            "mutual-assistance.person-records.v1",
            "victim-referral.person-records.v1",
            "victim-referral.consents.v1");
  }

  @Test
  void theServiceItselfAsksForNothing() {
    assertThat(DisclosureTable.ASKING)
        .contains(new Role("CASE_WORKER"), new Role("SHELTER_MANAGER"))
        .doesNotContain(Role.SYSTEM);
  }

  @Test
  void aPackageWaitsUntilItExpires() {
    KnownPackage fresh = one(null, null, null, null);
    assertThat(fresh.status(EXPIRES.minusNanos(1000))).isEqualTo(PackageStatus.WAITING);
    assertThat(fresh.status(EXPIRES)).isEqualTo(PackageStatus.EXPIRED);
  }

  @Test
  void whatAnotherServiceFetchedIsElsewhereAndWhatWasLostOnItsWayHereStillWaits() {
    assertThat(one(null, GRANTED, null, null).status(GRANTED)).isEqualTo(PackageStatus.ELSEWHERE);
    assertThat(one(GRANTED, GRANTED, null, null).status(GRANTED)).isEqualTo(PackageStatus.WAITING);
  }

  @Test
  void whatWasReceivedStaysUntilSomethingEndsIt() {
    assertThat(one(GRANTED, GRANTED, GRANTED, null).status(EXPIRES))
        .isEqualTo(PackageStatus.RECEIVED);
    assertThat(one(GRANTED, GRANTED, GRANTED, PackageStatus.ERASED).status(GRANTED))
        .isEqualTo(PackageStatus.ERASED);
  }

  private static KnownPackage one(
      @Nullable Instant asked,
      @Nullable Instant fetched,
      @Nullable Instant received,
      @Nullable PackageStatus ended) {
    return new KnownPackage(
        new UUID(0, 1),
        "repatriation",
        new UUID(0, 2),
        new UUID(0, 3),
        new AgencyCode("LA-LWU-CPC"),
        List.of(DataGroup.G3),
        null,
        GRANTED,
        EXPIRES,
        asked,
        fetched,
        received,
        ended);
  }
}
