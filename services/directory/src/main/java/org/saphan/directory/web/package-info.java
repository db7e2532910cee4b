/** Shows the directory: as JSON to systems, as plain pages to people. */
@NullMarked
package org.saphan.directory.web;

import org.jspecify.annotations.NullMarked;
