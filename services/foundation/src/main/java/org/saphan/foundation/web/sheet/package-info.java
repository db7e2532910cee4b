/** Sheets that offices keep: CSV as spreadsheets of the region write it, read line by line. */
@NullMarked
package org.saphan.foundation.web.sheet;

import org.jspecify.annotations.NullMarked;
