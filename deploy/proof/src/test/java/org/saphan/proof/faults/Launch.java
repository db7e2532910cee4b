package org.saphan.proof.faults;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saphan.local.Down;
import org.saphan.local.Up;
import org.saphan.platform.Ports;
import org.springframework.util.FileSystemUtils;

/**
 * How the Java machines of a node with kill points are started. Services are started dozens of
 * times here, so one node is started and stopped first, from which Java keeps the classes that it
 * loaded in an archive.
 *
 * @param classPath the kill points' jar and the product, without the tests
 * @param archive a flag; none where the class path has directories, which Java makes no archive of
 */
record Launch(String classPath, List<String> archive) {
  private static final class Holder {
    private static final Launch READY = prepare();
  }

  static Launch ready() {
    return Holder.READY;
  }

  /** The other Java machines of a test run wait for the first and take what it made. */
  private static Launch prepare() {
    try {
      Path directory = directory();
      try (FileChannel file = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
          FileLock _ = file.lock()) {
        return in(directory);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not gone with this machine: nodes that are stopped at its end need it until they are. */
  private static Path directory() throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    String run = System.getProperty("saphan.test.run");
    return run == null
        ? Files.createTempDirectory(target, "launch-")
        : Files.createDirectories(target.resolve("launch-" + run));
  }

  private static Launch in(Path directory) throws IOException, InterruptedException {
    Path jar = directory.resolve("kill.jar");
    if (!Files.exists(jar)) {
      KillJar.write(jar);
    }
    List<String> product =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).endsWith("test-classes"))
            .toList();
    String classPath = jar + File.pathSeparator + String.join(File.pathSeparator, product);
    if (product.stream().map(Path::of).anyMatch(Files::isDirectory)) {
      return new Launch(classPath, List.of());
    }
    Path archive = directory.resolve("classes.jsa");
    if (!Files.exists(archive)) {
      new Launch(classPath, List.of()).learn(directory, archive);
    }
    return new Launch(classPath, List.of("-XX:SharedArchiveFile=" + archive));
  }

  private void learn(Path directory, Path archive) throws IOException, InterruptedException {
    Path said = directory.resolve("learning.out");
    Path data = directory.resolve("data");
    List<String> up =
        command(
            List.of("-XX:ArchiveClassesAtExit=" + archive),
            Up.class,
            "--data",
            data.toString(),
            "--port",
            Integer.toString(Ports.unused()));
    Process node =
        new ProcessBuilder(up).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    await()
        .atMost(SeparateNode.PATIENCE)
        .until(() -> !node.isAlive() || Files.readString(said).contains("Ready"));
    new ProcessBuilder(command(List.of(), Down.class, "--data", data.toString()))
        .inheritIO()
        .start()
        .waitFor();
    node.waitFor();
    FileSystemUtils.deleteRecursively(data);
    if (!Files.exists(archive)) {
      throw new IllegalStateException("No classes were kept: " + Files.readString(said));
    }
  }

  /** What starts a main class of the launcher. */
  List<String> command(List<String> flags, Class<?> main, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m"));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(words));
    return command;
  }
}
