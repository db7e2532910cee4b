/** The local node: starts, watches and stops everything behind {@code saphan up}. */
@NullMarked
package org.saphan.local;

import org.jspecify.annotations.NullMarked;
