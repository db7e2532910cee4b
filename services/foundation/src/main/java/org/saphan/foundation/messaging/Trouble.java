package org.saphan.foundation.messaging;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells trouble that passes from trouble that stays, and names it without quoting anything. */
final class Trouble {
  private Trouble() {}

  /** Whether waiting mends it: the database is away, or somebody else was quicker. */
  static boolean isPassing(RuntimeException e) {
    return switch (e) {
      case CannotCreateTransactionException passing -> true;
      case TransactionSystemException passing -> true;
      case TransactionTimedOutException passing -> true;
      case TransientDataAccessException passing -> true;
      case RecoverableDataAccessException passing -> true;
      case NonTransientDataAccessResourceException passing -> true;
      default -> false;
    };
  }

  /** What failed and where, cause by cause; never the messages, which may quote what was read. */
  static String where(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable one = failure; one != null; one = one.getCause()) {
      StackTraceElement[] stack = one.getStackTrace();
      text.append(text.isEmpty() ? "" : ", caused by ").append(one.getClass().getName());
      if (stack.length > 0) {
        text.append(" at ").append(stack[0]);
      }
    }
    return text.toString();
  }

  /** Another instance of this consumer took the same event meanwhile. */
  static final class Overtaken extends ConcurrencyFailureException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("Another instance noted a version meanwhile");
    }
  }
}
