package org.saphan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saphan.platform.Processes;

/** Starts the launcher in the background and comes back when it is ready. */
final class Detached {
  /** The flag by which the launcher starts from an archive, or leaves one; not for this process. */
  private static final String ARCHIVE = "saphan.archive";

  private static final Duration LOOK = Duration.ofMillis(100);

  private Detached() {}

  static void start(Options options, String... arguments) {
    NodeFiles files = new NodeFiles(options.data());
    Path output = files.output("up");
    try {
      Files.deleteIfExists(output);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      Optional.ofNullable(System.getProperty(ARCHIVE)).ifPresent(command::add);
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Up.class.getName()));
      Arrays.stream(arguments).filter(word -> !word.equals("--detach")).forEach(command::add);
      Process launcher = Processes.start(command, output);
      launcher.getOutputStream().close();
      follow(launcher, files, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void follow(Process launcher, NodeFiles files, Path output)
      throws IOException, InterruptedException {
    boolean done = false;
    long shown = 0;
    while (!done) {
      Thread.sleep(LOOK);
      done = !launcher.isAlive() || isReady(files, launcher.pid());
      byte[] said = Files.readAllBytes(output);
      System.out.write(said, (int) shown, said.length - (int) shown);
      System.out.flush();
      shown = said.length;
    }
    if (!launcher.isAlive()) {
      System.exit(1); // it has said why
    }
  }

  private static boolean isReady(NodeFiles files, long launcher) {
    return files.state().filter(state -> state.launcher() == launcher && state.ready()).isPresent();
  }
}
