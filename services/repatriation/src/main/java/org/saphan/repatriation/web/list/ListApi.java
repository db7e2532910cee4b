package org.saphan.repatriation.web.list;

import org.saphan.foundation.web.sheet.SheetApi;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of returns for machines. */
@RestController
@RequestMapping("/api/repatriation" + ListApi.PATH)
public final class ListApi extends SheetApi {
  /** Below the service. */
  public static final String PATH = "/imports";

  ListApi(ListImport lists) {
    super(lists);
  }
}
