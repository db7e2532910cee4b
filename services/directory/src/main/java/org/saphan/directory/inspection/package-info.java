/** Finds the faults of the reference data before anybody else does, with file and line. Pure. */
@NullMarked
package org.saphan.directory.inspection;

import org.jspecify.annotations.NullMarked;
