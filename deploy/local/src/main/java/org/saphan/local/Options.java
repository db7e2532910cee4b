package org.saphan.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say after a command.
 *
 * @param data where the node keeps everything, absolute
 * @param port where the front door answers
 * @param separate every service in a process of its own, as deployed
 * @param practice the node's clock may be moved and its events are marked as practice
 * @param detach come back when the node is ready and leave it running
 * @param rest what is not an option, such as a user's name
 */
public record Options(
    Path data, int port, boolean separate, boolean practice, boolean detach, List<String> rest) {
  static final int DEFAULT_PORT = 8080;

  /** Below it only root may listen. */
  static final int MIN_PORT = 1024;

  static final int MAX_PORT = 65_535;

  static final Path DEFAULT_DATA = Path.of(".saphan");

  public static Options parse(String... arguments) {
    Path data = DEFAULT_DATA;
    int port = DEFAULT_PORT;
    boolean separate = false;
    boolean practice = false;
    boolean detach = false;
    List<String> rest = new java.util.ArrayList<>();
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      String next = left.pop();
      switch (next) {
        case "--data" -> data = Path.of(value(next, left.poll()));
        case "--port" -> port = port(value(next, left.poll()));
        case "--separate" -> separate = true;
        case "--practice" -> practice = true;
        case "--detach" -> detach = true;
        default -> {
          if (next.startsWith("-")) {
            throw new Trouble("There is no option " + next + ".");
          }
          rest.add(next);
        }
      }
    }
    return new Options(
        data.toAbsolutePath().normalize(), port, separate, practice, detach, List.copyOf(rest));
  }

  /** For commands that act on nothing that could be named by a word. */
  static Options withoutWords(String... arguments) {
    Options options = parse(arguments);
    if (!options.rest().isEmpty()) {
      throw new Trouble(
          "What is meant by "
              + options.rest().getFirst()
              + "? A directory with data goes after --data.");
    }
    return options;
  }

  private static String value(String option, @Nullable String value) {
    if (value == null || value.startsWith("--")) {
      throw new Trouble("Option " + option + " needs a value.");
    }
    return value;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= MIN_PORT && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Trouble(
        "The port must be a number from " + MIN_PORT + " to " + MAX_PORT + ", not " + text + ".");
  }
}
