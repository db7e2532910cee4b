/**
 * Lists of people who will return, as other offices send them: looked at, then brought in whole.
 */
@NullMarked
package org.saphan.repatriation.web.list;

import org.jspecify.annotations.NullMarked;
