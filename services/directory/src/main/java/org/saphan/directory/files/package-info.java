/** Reads the files of the reference data and finds their faults, with file and line. */
@NullMarked
package org.saphan.directory.files;

import org.jspecify.annotations.NullMarked;
