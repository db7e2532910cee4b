package org.saphan.repatriation.web.list;

import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.sheet.SheetPage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lists of returns for people. */
@Controller
@RequestMapping(path = ListPage.PATH, produces = MediaType.TEXT_HTML_VALUE)
final class ListPage extends SheetPage {
  static final String PATH = "/repatriation/imports";

  ListPage(ListImport lists, Forms forms) {
    super(lists, forms, new Place(PATH, "/repatriation/notices", "page.notices.title", "list"));
  }
}
