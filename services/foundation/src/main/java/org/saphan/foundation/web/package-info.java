/**
 * The JSON API, its description and the plain pages: all of them follow from the rows and the
 * records of the commands.
 */
@NullMarked
package org.saphan.foundation.web;

import org.jspecify.annotations.NullMarked;
