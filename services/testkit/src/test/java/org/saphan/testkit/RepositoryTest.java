package org.saphan.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository as a whole: what stands at its top, and what must stand nowhere. */
class RepositoryTest {
  private static final Path ROOT = root();

  /** Made by tools or by git. */
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "node_modules", ".idea", ".vscode");

  /** The data of local nodes: the README names them so. */
  private static final String NODE = ".saphan";

  private static final Set<String> TOP =
      Set.of(
          ".ci",
          ".editorconfig",
          ".gitattributes",
          ".githooks",
          ".gitignore",
          ".mvn",
          "LICENSE",
          "README.md",
          "deploy",
          "docs",
          "pom.xml",
          "saphan",
          "schemas",
          "services");

  /** Written apart, so that this file does not say them. */
  private static final List<String> FORBIDDEN =
      List.of(
          "/wo" + "rk/",
          "/tmp/" + "wt",
          "../sha" + "red",
          "repo.ma" + "ven.apache",
          "repo1." + "maven",
          "registry." + "npmjs",
          "deb." + "debian",
          "gh" + "cr.io",
          "qu" + "ay.io",
          "clau" + "de",
          "anthro" + "pic",
          "open" + "ai",
          "copi" + "lot",
          "chat" + "gpt");

  private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

  @Test
  void atTheTopStandsOnlyWhatTheReadmeShows() throws IOException {
    try (Stream<Path> top = Files.list(ROOT)) {
      assertThat(top.map(path -> path.getFileName().toString()))
          .filteredOn(name -> !isNotOurs(name))
          .isSubsetOf(TOP);
    }
  }

  @Test
  void noFileNamesAMachineARegistryOrATool() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      String text = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
      FORBIDDEN.stream()
          .filter(text::contains)
          .forEach(word -> found.add(ROOT.relativize(file) + ": " + word));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void versionsStandInTheTopmostPomOnly() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path pom : poms()) {
      String text = Files.readString(pom);
      if (!pom.getParent().equals(ROOT)) {
        Pattern.compile("<version>(?!0\\.1\\.0-SNAPSHOT<).*?</version>")
            .matcher(text)
            .results()
            .forEach(version -> found.add(ROOT.relativize(pom) + ": " + version.group()));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingComesFromAnywhereButMavenCentral() throws IOException {
    for (Path pom : poms()) {
      assertThat(Files.readString(pom)).doesNotContain("<repositor", "<pluginRepositor");
    }
  }

  @Test
  void everyModuleIsAFolderAndStandsInTheReadme() throws IOException {
    List<Path> modules = new ArrayList<>();
    for (Path pom : poms()) {
      Matcher module = MODULE.matcher(Files.readString(pom));
      while (module.find()) {
        modules.add(pom.resolveSibling(module.group(1)));
      }
    }
    assertThat(modules).hasSizeGreaterThan(10).allMatch(Files::isDirectory);
    Path readme = ROOT.resolve("README.md");
    String text = Files.readString(readme, UTF_8);
    assertThat(modules).allSatisfy(module -> assertThat(text).contains(module.getFileName() + "/"));
  }

  private static List<Path> poms() throws IOException {
    return files().stream().filter(file -> file.endsWith("pom.xml")).toList();
  }

  private static boolean isNotOurs(String name) {
    return NOT_OURS.contains(name) || name.startsWith(NODE);
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isNotOurs(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // In a second working copy .git is a file.
            if (!isNotOurs(file.getFileName().toString())) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(directory.resolve("LICENSE"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
