/**
 * The life of one record of a person in a vault, from its first document to its erasure.
 *
 * <p>Pure, and the same in every service that has a vault.
 */
@NullMarked
package org.saphan.foundation.personal.personrecord;

import org.jspecify.annotations.NullMarked;
