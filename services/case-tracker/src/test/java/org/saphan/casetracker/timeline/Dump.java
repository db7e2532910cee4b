package org.saphan.casetracker.timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of one side, without the side and without when they came. */
final class Dump {
  private Dump() {}

  static Map<String, List<String>> of(JdbcClient jdbc, Side side) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : List.of("fact", "aggregate", "deadline", "erased", "dropped")) {
      tables.put(
          table,
          jdbc.sql(
                  "select (to_jsonb(t) - 'side' - 'received_at')::text from timeline_"
                      + table
                      + " t where side = ? order by 1")
              .param(side.name())
              .query(String.class)
              .list());
    }
    return tables;
  }
}
