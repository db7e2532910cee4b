import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java file of the project: {@code --dry-run} fails and names the
 * files that are not formatted, {@code --replace} formats them.
 */
class Format {
  public static void main(String[] arguments) throws Exception {
    boolean check = arguments[0].equals("--dry-run");
    List<String> call = new ArrayList<>(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    try (var files = Files.walk(Path.of(arguments[1]))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/.mvn/"))
          .forEach(file -> call.add(file.toString()));
    }
    if (check) {
      System.out.println("format: looking; for files named below, run ./saphan format");
    }
    com.google.googlejavaformat.java.Main.main(call.toArray(String[]::new));
  }
}
