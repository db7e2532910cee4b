package org.saphan.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says as JSON what runs and how it is; the exit code is zero when all is well. */
public final class Status {
  private Status() {}

  /**
   * How a node is.
   *
   * @param up whether everything is
   * @param memory resident, in MiB, of all processes together
   */
  record Report(boolean up, String address, boolean practice, long memory, List<Line> parts) {}

  /** How one part is. */
  record Line(String name, long pid, String url, String health) {}

  public static void main(String... arguments) {
    Commands.run(() -> {
      Report report =
          NodeFiles.existing(Options.withoutWords(arguments).data())
              .flatMap(NodeFiles::state)
              .map(Status::report)
              .orElse(nothing());
      System.out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(report));
      System.exit(report.up() ? 0 : 1);
    });
  }

  private static Report nothing() {
    return new Report(false, "", false, 0, List.of());
  }

  private static Report report(NodeState state) {
    List<Line> lines = state.parts().stream().map(Status::line).toList();
    boolean up =
        state.ready()
            && isAlive(state.launcher())
            && lines.stream().allMatch(line -> line.health().equals("UP"));
    long memory =
        Stream.concat(Stream.of(state.launcher()), state.parts().stream().map(NodeState.Part::pid))
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
            .map(ProcessHandle::pid)
            .distinct()
            .mapToLong(Status::resident)
            .sum();
    return new Report(up, state.address(), state.practice(), memory >> 10, lines);
  }

  private static Line line(NodeState.Part part) {
    return new Line(part.name(), part.pid(), part.url(), health(part));
  }

  private static String health(NodeState.Part part) {
    if (!isAlive(part.pid())) {
      return "DEAD";
    }
    return part.url().isEmpty() ? "UP" : Health.of(part.url());
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /** In KiB; zero where the system does not say (it is Linux that does). */
  private static long resident(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      Optional<String> line = lines.filter(text -> text.startsWith("VmRSS:")).findFirst();
      return line.map(text -> Long.parseLong(text.replaceAll("\\D", ""))).orElse(0L);
    } catch (java.io.IOException e) {
      return 0;
    }
  }
}
