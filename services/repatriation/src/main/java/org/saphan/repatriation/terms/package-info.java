/**
 * The words of repatriation that its life cycles share: codes, small types, roles, relations,
 * rejections.
 */
@NullMarked
package org.saphan.repatriation.terms;

import org.jspecify.annotations.NullMarked;
