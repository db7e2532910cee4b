package org.saphan.proof.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a node says of itself when a test gives up on it, for whoever has only the report of a
 * machine that is gone: the last warnings of each log, and where the threads stand.
 */
final class LastWords {
  /** Of each log, in lines. */
  private static final int LINES = 6;

  /** Of a line or of a thread's stack, in characters. */
  private static final int LENGTH = 600;

  private LastWords() {}

  static String of(Path data, List<Long> services) {
    return Stream.concat(
            warnings(data.resolve("logs")), services.stream().flatMap(LastWords::stand))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> warnings(Path logs) {
    try (Stream<Path> files = Files.list(logs)) {
      return files.sorted().toList().stream().flatMap(LastWords::lastWarnings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lastWarnings(Path log) {
    Deque<String> last = new ArrayDeque<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .filter(line -> line.contains("\"WARN\"") || line.contains("\"ERROR\""))
          .forEach(line -> {
            last.add(line);
            if (last.size() > LINES) {
              last.remove();
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return last.stream().map(LastWords::inShort);
  }

  private static String inShort(String line) {
    JsonNode said = JsonMapper.shared().readTree(line);
    return cut(
        "%s %s %s: %s %s"
            .formatted(
                said.path("service").asString(),
                said.path("timestamp").asString(),
                said.path("loggerName").asString(),
                said.path("formattedMessage").asString(),
                said.path("throwable").path("message").asString("")));
  }

  /** The threads that are in code of ours. */
  private static Stream<String> stand(long process) {
    try {
      Path dump = Files.createTempDirectory("saphan-threads-").resolve("threads");
      int result =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(process),
                  "Thread.dump_to_file",
                  dump.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (result != 0) {
        return Stream.of("No process " + process);
      }
      String threads = Files.readString(dump);
      Files.delete(dump);
      Files.delete(dump.getParent());
      return Arrays.stream(threads.split("\n\n"))
          .filter(thread -> thread.contains("org.saphan"))
          .map(thread -> process + " " + cut(thread.replaceAll("\\s+", " ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String cut(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + " ...";
  }
}
