/** What the directory publishes: States, places, agencies, legal bases and calendars. Pure. */
@NullMarked
package org.saphan.directory.entry;

import org.jspecify.annotations.NullMarked;
