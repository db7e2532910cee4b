package org.saphan.mutualassistance;

import org.saphan.testkit.ServiceTexts;

class MessageFilesTest extends ServiceTexts {
  MessageFilesTest() {
    super("mutual-assistance");
  }
}
