package org.saphan.mutualassistance.information;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.information.InformationEvent.SpontaneousInformationClosed;
import org.saphan.mutualassistance.information.InformationEvent.SpontaneousInformationLinked;
import org.saphan.mutualassistance.information.InformationEvent.SpontaneousInformationReceived;
import org.saphan.mutualassistance.information.InformationEvent.SpontaneousInformationTransmitted;
import org.saphan.mutualassistance.terms.Restriction;

/**
 * What the rules know of a piece of information.
 *
 * @param otherState the State that gave it, or to which it was sent
 * @param restrictions what the giver reserved; every page shows it beside the information
 * @param recordedBy the agency that brought it in
 * @param requestIds the requests that it was tied to
 * @param caseRefs the cases that it was tied to
 */
@RecordBuilder
public record InformationState(
    CountryCode otherState,
    List<Restriction> restrictions,
    boolean victimsPossible,
    AgencyCode recordedBy,
    Instant since,
    List<UUID> requestIds,
    List<UUID> caseRefs)
    implements InformationStateBuilder.With {
  static InformationState fold(@Nullable InformationState before, Line<InformationEvent> line) {
    return switch (line.event()) {
      case SpontaneousInformationReceived received ->
          first(received.fromCountry(), received.restrictions(), received.victimsPossible(), line);
      case SpontaneousInformationTransmitted sent ->
          first(sent.toCountry(), sent.restrictions(), false, line);
      case SpontaneousInformationLinked linked ->
          known(before)
              .with(next ->
                  next.requestIds(plus(known(before).requestIds(), linked.requestId()))
                      .caseRefs(plus(known(before).caseRefs(), linked.linkedCaseRef())));
      case SpontaneousInformationClosed closed -> known(before);
    };
  }

  private static InformationState first(
      CountryCode other, List<Restriction> restrictions, boolean victims, Line<?> line) {
    return new InformationState(
        other,
        List.copyOf(restrictions),
        victims,
        line.agency(),
        line.occurredAt(),
        List.of(),
        List.of());
  }

  private static InformationState known(@Nullable InformationState before) {
    if (before == null) {
      throw new IllegalStateException("Information begins when it is received or sent");
    }
    return before;
  }

  private static List<UUID> plus(List<UUID> ids, @Nullable UUID one) {
    return Stream.concat(ids.stream(), Stream.ofNullable(one)).distinct().toList();
  }
}
