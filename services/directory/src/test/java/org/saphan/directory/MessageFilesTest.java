package org.saphan.directory;

import org.saphan.testkit.ServiceTexts;

class MessageFilesTest extends ServiceTexts {
  MessageFilesTest() {
    super("directory");
  }
}
