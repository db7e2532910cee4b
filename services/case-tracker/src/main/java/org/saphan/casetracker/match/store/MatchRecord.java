package org.saphan.casetracker.match.store;

import java.util.UUID;

/**
 * A person's record in a vault of this node.
 *
 * @param vault the service that keeps it
 * @param caseRef the case in which it was made
 */
public record MatchRecord(UUID personRef, String vault, UUID caseRef) {}
