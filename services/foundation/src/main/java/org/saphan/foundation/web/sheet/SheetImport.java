package org.saphan.foundation.web.sheet;

import java.util.List;
import org.saphan.foundation.access.SignedIn;

/** Brings in what stands in a sheet. Sending a sheet again changes nothing. */
public interface SheetImport {
  /** The columns that a sheet may have. */
  Column[] columns();

  /** What would happen to each line; nothing is kept. */
  List<LineAnswer> preview(Sheet sheet, SignedIn who);

  /** Keeps what can be kept and says why the rest cannot. */
  List<LineAnswer> bringIn(Sheet sheet, SignedIn who);
}
