package org.saphan.repatriation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.ByHand;
import org.saphan.foundation.web.sheet.SheetApi;
import org.saphan.lifecycle.Actor;
import org.saphan.repatriation.web.batch.DeviceBatchApi;
import org.saphan.repatriation.web.border.FirstContactPage;
import org.saphan.repatriation.web.border.FreeBedsLink;
import org.saphan.repatriation.web.list.ListApi;
import org.springframework.stereotype.Component;

/** What is added by hand: lists of returns and what devices send. */
@Component
public final class ReturnByHand implements ByHand {
  @Override
  public Map<String, Object> paths() {
    Map<String, Object> paths = new LinkedHashMap<>(SheetApi.described(ListApi.PATH));
    paths.putAll(DeviceBatchApi.described());
    return paths;
  }

  /** Who comes across unannounced has no number yet. */
  @Override
  public boolean isNew(String command, String path) {
    return path.equals("personRef");
  }

  @Override
  public Map<String, String> pages(String collection) {
    return collection.equals("returns")
        ? Map.of(FirstContactPage.PATH, "page.screen.title")
        : Map.of();
  }

  @Override
  public Map<String, String> pages(String collection, Reading.Found found, Actor reader) {
    return FreeBedsLink.isFor(found, reader)
        ? Map.of(FreeBedsLink.PATH, "page.beds.title")
        : pages(collection);
  }
}
