/**
 * The life of one disclosure: the only way in which data of a person leaves a vault.
 *
 * <p>Pure, and the same in every service that has a vault.
 */
@NullMarked
package org.saphan.foundation.personal.disclosure;

import org.jspecify.annotations.NullMarked;
