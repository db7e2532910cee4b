/** What the pages and the API of repatriation have besides what follows from the rows. */
@NullMarked
package org.saphan.repatriation.web;

import org.jspecify.annotations.NullMarked;
