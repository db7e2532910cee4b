/**
 * The words of victim referral that its life cycles share: codes, small types, roles, relations,
 * rejections.
 */
@NullMarked
package org.saphan.victimreferral.terms;

import org.jspecify.annotations.NullMarked;
