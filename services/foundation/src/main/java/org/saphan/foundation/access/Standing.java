package org.saphan.foundation.access;

import org.saphan.lifecycle.Actor;

/**
 * Which roles somebody has at this moment besides or instead of those of his token, since people go
 * away and others stand in for them. A service that knows gives one as a bean.
 */
@FunctionalInterface
public interface Standing {
  Actor now(Actor actor);
}
