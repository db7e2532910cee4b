package org.saphan.frontdoor;

import org.saphan.testkit.ServiceTexts;

class MessageFilesTest extends ServiceTexts {
  MessageFilesTest() {
    super("front-door");
  }
}
