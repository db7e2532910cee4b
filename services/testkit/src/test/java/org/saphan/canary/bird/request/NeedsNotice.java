package org.saphan.canary.bird.request;

/** One half of a cycle. */
public interface NeedsNotice {
  org.saphan.canary.bird.notice.NeedsRequest notice();
}
