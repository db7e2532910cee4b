package org.saphan.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Who must act next.
 *
 * @param role a role, or a word of the tables such as {@code REQUESTED_AUTHORITY} or {@code NOBODY}
 * @param agency null where the role alone says it
 */
public record Holder(String role, @Nullable AgencyCode agency) {
  /** Nobody has to act: the end. */
  public static final Holder NOBODY = new Holder("NOBODY", null);
}
