/** Notices of returns: who comes when, where, and who meets them. */
@NullMarked
package org.saphan.repatriation.notice;

import org.jspecify.annotations.NullMarked;
