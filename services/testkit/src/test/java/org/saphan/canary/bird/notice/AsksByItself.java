package org.saphan.canary.bird.notice;

import java.net.http.HttpClient;

/** Breaks the rule that services have one road besides the events. */
public class AsksByItself {
  HttpClient anotherRoad() {
    return HttpClient.newHttpClient();
  }
}
