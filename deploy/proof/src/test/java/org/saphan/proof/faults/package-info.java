/** Kills whatever can be killed, at every step of a command, and looks what is left. */
@NullMarked
package org.saphan.proof.faults;

import org.jspecify.annotations.NullMarked;
