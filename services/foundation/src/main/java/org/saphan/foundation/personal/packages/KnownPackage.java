package org.saphan.foundation.personal.packages;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;

/**
 * One package, in codes and numbers.
 *
 * @param vault the service that keeps what is in it
 * @param consentId null where it goes out without one
 * @param askedAt when this service first asked for it, null if it has not
 * @param fetchedAt when it was given out, as its vault says
 * @param receivedAt when this service kept it
 * @param ended why it cannot be had any more
 */
public record KnownPackage(
    UUID disclosureId,
    String vault,
    UUID caseRef,
    UUID personRef,
    AgencyCode recipient,
    List<DataGroup> dataGroups,
    @Nullable UUID consentId,
    Instant grantedAt,
    Instant expiresAt,
    @Nullable Instant askedAt,
    @Nullable Instant fetchedAt,
    @Nullable Instant receivedAt,
    @Nullable PackageStatus ended) {
  public KnownPackage {
    dataGroups = List.copyOf(dataGroups);
  }

  /**
   * How it stands. What was given out to this service, and lost before it was kept, still waits.
   */
  public PackageStatus status(Instant now) {
    if (ended != null) {
      return ended;
    } else if (receivedAt != null) {
      return PackageStatus.RECEIVED;
    } else if (!now.isBefore(expiresAt)) {
      return PackageStatus.EXPIRED;
    }
    return fetchedAt != null && askedAt == null ? PackageStatus.ELSEWHERE : PackageStatus.WAITING;
  }

  /** Whose key seals it in the vault of who received it: its own, so that it can go alone. */
  static UUID owner(UUID disclosureId) {
    return UuidCreator.getNameBasedSha1("received/" + disclosureId);
  }
}
