package org.saphan.proof.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one command: what was sent within one transaction, in its order.
 *
 * @param all the statements between begin and commit
 */
record Statements(List<Statement> all) {
  /**
   * One statement with what was bound to it.
   *
   * @param values by the place in the statement, from 1
   * @param result how many rows it changed, or found
   */
  record Statement(String sql, Map<Integer, @Nullable Object> values, int result) {}
}
