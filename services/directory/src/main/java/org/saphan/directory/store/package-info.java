/** Reads the files, keeps what was published and publishes what is new. */
@NullMarked
package org.saphan.directory.store;

import org.jspecify.annotations.NullMarked;
