package org.saphan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** What both child processes need: a session of their own, waiting, stopping, finding an orphan. */
public final class Processes {
  /** How long a process may take to stop before it is killed. */
  static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /** How long a process may take to become ready on a busy machine. */
  static final Duration START_LIMIT = Duration.ofSeconds(90);

  private static final Duration POLL = Duration.ofMillis(25);

  /** Of a log, shown when a process did not start, in lines. */
  private static final int TAIL_LINES = 15;

  /** Above every number that Linux or macOS gives to a process. */
  private static final int NOBODYS = Integer.MAX_VALUE;

  private Processes() {}

  /**
   * Starts a child in a session of its own where the system can: Ctrl-C then reaches only the
   * launcher, which stops its children in the right order.
   */
  public static Process start(List<String> command, Path log) {
    List<String> all = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      all.add("/usr/bin/setsid");
    }
    all.addAll(command);
    try {
      return new ProcessBuilder(all)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end; whatever it says is the message when it fails. */
  static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.getFirst() + " failed: " + said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Waits until something that was started is ready; gives up when it dies or takes too long. */
  public static void await(String name, BooleanSupplier isAlive, Path log, BooleanSupplier ready) {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!ready.getAsBoolean()) {
      if (!isAlive.getAsBoolean()) {
        throw new IllegalStateException(name + " ended at once:\n" + tail(log));
      }
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(
            name + " was not ready after " + START_LIMIT.toSeconds() + " s:\n" + tail(log));
      }
      pause();
    }
  }

  /** Asks a process to end, and ends it when it does not. */
  public static void stop(ProcessHandle process) {
    stop(process, STOP_LIMIT);
  }

  /** The same with more or less patience. */
  public static void stop(ProcessHandle process, Duration limit) {
    process.destroy();
    if (!ended(process, limit)) {
      kill(process);
    }
  }

  /** Ends a process at once, as a power cut would. */
  public static void kill(ProcessHandle process) {
    process.destroyForcibly();
    ended(process, STOP_LIMIT);
  }

  private static boolean ended(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Whether the process that wrote its id into a file still runs. Ids are used again, so its
   * command line must name what it works on.
   */
  static Optional<ProcessHandle> orphan(Path pidFile, Path worksOn) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      return ProcessHandle.of(pid)
          .filter(process -> process.info().commandLine().orElse("").contains(worksOn.toString()));
    } catch (IOException | NoSuchElementException | NumberFormatException e) {
      return Optional.empty(); // half written when the machine stopped
    }
  }

  /**
   * Puts a number that no process has in the place of one in a file that belongs to a stranger by
   * now, so that nobody waits for the end of that stranger. The rest of the file stays: by it
   * PostgreSQL finds out that children of a killed server still work on the same data.
   */
  static void forgetStranger(Path pidFile, Path worksOn) {
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
      boolean isStranger =
          ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .flatMap(process -> process.info().commandLine())
              .filter(command -> !command.contains(worksOn.toString()))
              .isPresent();
      if (isStranger) {
        lines.set(0, Integer.toString(NOBODYS));
        Files.write(pidFile, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchElementException | NumberFormatException halfWritten) {
      // whoever reads it says so
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }
}
