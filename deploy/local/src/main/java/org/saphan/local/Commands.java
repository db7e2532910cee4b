package org.saphan.local;

/** Ends a command the same way whatever goes wrong: a sentence and a code that is not zero. */
public final class Commands {
  private Commands() {}

  /** Runs it; a {@link Trouble} is a sentence and exit code 1, so is everything else. */
  public static void run(Runnable command) {
    try {
      command.run();
    } catch (Trouble trouble) {
      System.err.println("saphan: " + trouble.getMessage());
      System.exit(1);
    } catch (RuntimeException broken) {
      System.err.println("saphan: " + broken.getMessage());
      Throwable root = broken;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      if (broken.getCause() != null) {
        System.err.println("saphan: because: " + root.getMessage());
      }
      System.exit(1);
    }
  }
}
