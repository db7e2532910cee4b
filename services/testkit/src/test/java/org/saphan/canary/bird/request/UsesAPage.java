package org.saphan.canary.bird.request;

/** A rule that knows a page. */
interface UsesAPage {
  org.saphan.canary.bird.web.Page page();
}
