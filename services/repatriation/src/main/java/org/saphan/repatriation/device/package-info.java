/** Devices that record arrivals where there is no line. */
@NullMarked
package org.saphan.repatriation.device;

import org.jspecify.annotations.NullMarked;
