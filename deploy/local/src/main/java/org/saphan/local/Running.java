package org.saphan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saphan.platform.Processes;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that was started. */
sealed interface Running {
  long pid();

  boolean isAlive();

  void stop();

  /** In the launcher's own Java machine. */
  record Here(ConfigurableApplicationContext context) implements Running {
    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }

    @Override
    public boolean isAlive() {
      return context.isActive();
    }

    @Override
    public void stop() {
      context.close();
    }
  }

  /** In a process of its own. */
  record Apart(Process process) implements Running {
    /** Less than what all need together, since each carries the whole framework. */
    private static final List<String> JVM =
        List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** The arguments hold passwords, so they go by a file and not by the command line. */
    static Apart start(NodeService service, List<String> arguments, NodeFiles files) {
      files.write(files.arguments(service.name()), String.join("\n", arguments));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(JVM);
      command.addAll(Archive.flags(service.name()));
      command.addAll(
          List.of(
              "-cp",
              System.getProperty("java.class.path"),
              OneService.class.getName(),
              files.data().toString(),
              service.name()));
      return new Apart(Processes.start(command, files.output(service.name())));
    }

    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public boolean isAlive() {
      return process.isAlive();
    }

    @Override
    public void stop() {
      Processes.stop(process.toHandle());
    }
  }
}
