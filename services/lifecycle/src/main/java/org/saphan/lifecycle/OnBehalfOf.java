package org.saphan.lifecycle;

/**
 * A word of another authority that is typed in for it: a letter, a telephone call.
 *
 * @param proof the letter or note, kept in the vault
 */
public record OnBehalfOf(AgencyCode agency, DocumentRef proof) {}
