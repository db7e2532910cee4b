package org.saphan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL on loopback with its data in a directory that outlives it. Passwords are checked
 * (scram-sha-256) and there is no socket file, so other users of the machine stay outside.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";

  /** Debian's uid and gid of nobody; only used by root where user namespaces are forbidden. */
  private static final String NOBODY = "65534";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "shared_buffers=32MB",
          "max_wal_size=256MB",
          "io_method=sync",
          "jit=off",
          // Values of rows stand in DETAIL lines and in failed statements: neither is logged.
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private static final List<String> FORGETFUL =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

  private final Path binaries;
  private final Path directory;
  private final DatabaseServer address;
  private final Durability durability;
  private final List<String> more;
  private final List<String> asOrdinaryUser;
  private @Nullable Process process;

  private PostgresServer(
      Path binaries,
      Path directory,
      DatabaseServer address,
      Durability durability,
      List<String> more) {
    this.binaries = binaries;
    this.directory = directory;
    this.address = address;
    this.durability = durability;
    this.more = List.copyOf(more);
    this.asOrdinaryUser = asOrdinaryUser();
  }

  /**
   * Starts the server, after stopping one that a killed launcher left behind on the same data.
   *
   * @param directory holds data and log
   * @param programs where the server's programs are unpacked, shared by all nodes of a user
   * @param more settings in place of those that keep it small
   */
  public static PostgresServer start(
      Path directory, Path programs, Kept kept, Durability durability, List<String> more) {
    stopOrphan(directory);
    PostgresServer server =
        new PostgresServer(
            PostgresBinaries.unpackedIn(programs),
            directory.toAbsolutePath(),
            new DatabaseServer(
                "127.0.0.1", kept.port(SUPERUSER), SUPERUSER, kept.password(SUPERUSER)),
            durability,
            more);
    server.initialise();
    server.start();
    return server;
  }

  static void stopOrphan(Path directory) {
    Path data = directory.toAbsolutePath().resolve("data");
    Processes.orphan(pidFile(data), data).ifPresent(Processes::stop);
  }

  /** Starts it again after {@link #kill()} or {@link #close()}, on the same port. */
  public void start() {
    // PostgreSQL takes any process of that number and this user for the server before it
    Processes.forgetStranger(pidFile(data()), data());
    List<String> command = new ArrayList<>(asOrdinaryUser);
    command.addAll(
        List.of(
            program("postgres"), "-D", data().toString(), "-p", Integer.toString(address.port())));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    if (durability == Durability.FORGETTABLE) {
      FORGETFUL.forEach(setting -> command.addAll(List.of("-c", setting)));
    }
    more.forEach(setting -> command.addAll(List.of("-c", setting)));
    Path log = directory.resolve("postgresql.log");
    Process started = Processes.start(command, log);
    process = started;
    try {
      Processes.await("PostgreSQL", started::isAlive, log, this::answers);
    } catch (IllegalStateException e) {
      started.destroyForcibly();
      throw e;
    }
  }

  private boolean answers() {
    try (Connection connection = address.connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Initialises under another name first: killed half-way, nothing is left that looks whole. */
  private void initialise() {
    if (Files.exists(data())) {
      return;
    }
    try {
      Kept.privateDirectory(directory);
      Path fresh = directory.resolve("data.new");
      PostgresBinaries.delete(fresh);
      Path password = directory.resolve("password.new");
      Kept.write(password, address.password().getBytes(UTF_8));
      prepareForOrdinaryUser(Kept.privateDirectory(fresh), password);
      List<String> command = new ArrayList<>(asOrdinaryUser);
      command.addAll(
          List.of(
              program("initdb"),
              "--pgdata=" + fresh,
              "--username=" + SUPERUSER,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C.UTF-8"));
      if (durability == Durability.FORGETTABLE) {
        command.add("--no-sync");
      }
      Processes.run(command);
      Files.delete(password);
      Files.move(fresh, data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops in order: open transactions are rolled back, everything is written. */
  @Override
  public void close() {
    Process running = process;
    if (running != null && running.isAlive()) {
      List<String> command = new ArrayList<>(asOrdinaryUser);
      command.addAll(
          List.of(program("pg_ctl"), "stop", "-D", data().toString(), "-m", "fast", "-w"));
      Processes.run(command);
    }
  }

  /** As a power cut would; its children end by themselves. For fault tests. */
  public void kill() {
    Process running = process;
    if (running != null) {
      Processes.kill(running.toHandle());
    }
  }

  public DatabaseServer address() {
    return address;
  }

  public long pid() {
    Process running = process;
    return running == null ? 0 : running.pid();
  }

  public boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  private static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  private Path data() {
    return directory.resolve("data");
  }

  private String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  /**
   * PostgreSQL refuses to run as root. A user namespace hides root from it and leaves the files
   * root's; where that is forbidden (a container) it becomes nobody.
   */
  private static List<String> asOrdinaryUser() {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    try {
      Processes.run(List.of("unshare", "-U", "true"));
      return List.of("unshare", "-U");
    } catch (IllegalStateException | UncheckedIOException e) {
      return List.of(
          "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all");
    }
  }

  private void prepareForOrdinaryUser(Path fresh, Path password) throws IOException {
    if (asOrdinaryUser.isEmpty() || asOrdinaryUser.getFirst().equals("unshare")) {
      return;
    }
    Processes.run(List.of("chown", NOBODY + ":" + NOBODY, fresh.toString(), password.toString()));
    Files.setPosixFilePermissions(
        directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    for (Path above = directory.getParent(); above != null; above = above.getParent()) {
      if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        throw new IllegalStateException(
            "PostgreSQL does not run as root, and nobody else may enter "
                + above
                + ": start as an ordinary user");
      }
    }
  }
}
