package org.saphan.mutualassistance.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;

/**
 * What the rules of a transfer, a safe conduct or a hearing may ask besides their own state.
 *
 * @param law the reference data
 */
public record ProceedingReference(MlaReference law, Requests requests) {
  private static final String LAO_WORKING_DAYS = "WORKING_DAYS_LA";

  /**
   * The request that something belongs to.
   *
   * @throws IllegalStateException if it is gone: nothing is made without one, and none is deleted
   */
  public ParentRequest request(UUID requestId) {
    return requests
        .find(requestId)
        .orElseThrow(() -> new IllegalStateException("There is no request " + requestId));
  }

  /** The central authority that answers for a request; the registry where nobody named one. */
  public AgencyCode centralAuthority(UUID requestId) {
    Optional<ParentRequest> request = requests.find(requestId);
    return request
        .flatMap(ParentRequest::centralAuthority)
        .or(() -> request.flatMap(this::proposedAuthority))
        .orElseGet(law::registry);
  }

  private Optional<AgencyCode> proposedAuthority(ParentRequest request) {
    return request
        .basis()
        .flatMap(basis -> law.centralAuthority(law.country(), basis, request.createdAt()));
  }

  /** A person who is named here for the first time gets a record, and with it a key. */
  public List<FollowOn> recordOfNew(UUID personRef) {
    return requests.caseOf(personRef).isPresent()
        ? List.of()
        : List.of(new FollowOn(PersonRecordTable.NAME, personRef, new CreatePersonRecord()));
  }

  /** Where days begin and end for offices here. */
  public ZoneId zone() {
    return law.calendar(LAO_WORKING_DAYS).zone();
  }

  /** The last moment of a day. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone()).toInstant();
  }
}
