/**
 * What every service stands on: how it starts, keeps, sends and shows. It knows no word of the
 * domain.
 */
@NullMarked
package org.saphan.foundation;

import org.jspecify.annotations.NullMarked;
