package org.saphan.canary.bird.notice;

/** The other half of a cycle. */
public interface NeedsRequest {
  org.saphan.canary.bird.request.NeedsNotice request();
}
