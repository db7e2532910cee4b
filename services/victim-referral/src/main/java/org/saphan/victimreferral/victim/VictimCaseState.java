package org.saphan.victimreferral.victim;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimSource;

/**
 * What the rules know of the case of one person.
 *
 * @param awaited whether she was only announced: nobody here has seen her yet
 * @param sourceAgency whose word it was first
 * @param returnId of the return by which she came, null if she came by none
 * @param treatAsChild whether the person has the rights of a child
 * @param team the agencies whose people work on the case, beside the guardian's
 * @param guardian the agency of the guardian, null while there is none
 * @param indicatorsSeen whether anybody ever saw a sign: what is recorded later does not undo it
 * @param conditionsMet whether the person was last asked apart, alone and in her language
 * @param reflectionUntil the last day of the reflection period, null while none runs
 * @param interviews how often she was interviewed formally
 * @param notConfirmedAt when the decision was no, null while it was not
 * @param openNeeds how many of her needs are not met
 * @param closed whether the case is over: then the person may have another
 */
@RecordBuilder
public record VictimCaseState(
    UUID personRef,
    Instant openedAt,
    boolean awaited,
    VictimSource source,
    AgencyCode sourceAgency,
    @Nullable UUID returnId,
    Sex sex,
    AgeBand ageBand,
    AgeStatus ageStatus,
    boolean treatAsChild,
    List<AgencyCode> team,
    @Nullable AgencyCode guardian,
    boolean unaccompanied,
    boolean indicatorsSeen,
    boolean conditionsMet,
    @Nullable LocalDate reflectionUntil,
    int interviews,
    @Nullable Instant notConfirmedAt,
    @Nullable Risk risk,
    List<RiskFactor> riskFactors,
    List<NeedGroup> needGroups,
    int openNeeds,
    boolean closed)
    implements VictimCaseStateBuilder.With {}
