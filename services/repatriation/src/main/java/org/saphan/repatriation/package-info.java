/** People coming home: notices, returns, the provincial report and devices of a checkpoint. */
@NullMarked
package org.saphan.repatriation;

import org.jspecify.annotations.NullMarked;
