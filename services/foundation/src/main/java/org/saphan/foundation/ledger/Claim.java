package org.saphan.foundation.ledger;

/**
 * What only one aggregate of a life cycle may have, such as another State's number of a request.
 * Kept as a keyed hash; who has it first keeps it for ever, also when he has a newer one.
 *
 * @param guard the guard of the tables that it stands for; a refusal carries its name
 * @param kind keeps values of different kinds apart
 */
public record Claim(String guard, String kind, String value) {}
