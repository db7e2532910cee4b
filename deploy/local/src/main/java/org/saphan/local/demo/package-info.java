/**
 * Plays whole stories over HTTP as the sample people, for eyes that want to see the system at work.
 */
@NullMarked
package org.saphan.local.demo;

import org.jspecify.annotations.NullMarked;
