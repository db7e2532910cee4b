/** Writes the pages of docs/ that follow from code, and tells when a page on disk does not. */
@NullMarked
package org.saphan.testkit.docs;

import org.jspecify.annotations.NullMarked;
