package org.saphan.casetracker;

import org.saphan.testkit.ServiceTexts;

class MessageFilesTest extends ServiceTexts {
  MessageFilesTest() {
    super("case-tracker");
  }
}
