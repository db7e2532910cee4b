/** Reference data: read from files that a jurist can edit, inspected, and published to the node. */
@NullMarked
package org.saphan.directory;

import org.jspecify.annotations.NullMarked;
