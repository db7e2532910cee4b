package org.saphan.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.saphan.platform.Databases;
import org.saphan.platform.Platform;

/**
 * A backup as docs/operations.md describes it, taken from a node that runs: the database without
 * the keys, the keys apart, and after them the documents. The packaged PostgreSQL has no pg_dump,
 * so tables are copied one by one, in the binary format: it neither compresses nor escapes.
 *
 * @param node what is backed up
 * @param directory where the backup goes
 */
record Backup(NodeData node, Path directory) {
  /** The tables of all services; as much as pg_dump has with {@code --exclude-schema='*_keys'}. */
  Path database() throws Exception {
    Path here = directory.resolve("database");
    for (String service : Platform.SERVICES) {
      copy(service, Databases.schema(service), here);
    }
    return here;
  }

  /** What opens the documents: kept in another place, and not for long. */
  Path keys() throws Exception {
    Path here = directory.resolve("keys");
    for (String service : Platform.SERVICES) {
      copy(service, Databases.schema(service) + "_keys", here);
    }
    return here;
  }

  /** Large documents; taken after the database, so that each row has its bytes. */
  Path documents() throws IOException {
    Path to = Files.createDirectories(directory.resolve("documents"));
    for (String service : Platform.SERVICES) {
      Path from = new NodeFiles(node.directory()).dataOf(service).resolve("documents");
      try (Stream<Path> files = Files.exists(from) ? Files.walk(from) : Stream.empty()) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> copied(file, to.resolve(service).resolve(from.relativize(file))));
      }
    }
    return to;
  }

  private static void copied(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(String service, String schema, Path into) throws Exception {
    // Of a partitioned table the partitions are copied: it has no rows of its own.
    List<String> tables =
        node.ask(
            service,
            "select relname from pg_class where relkind = 'r' and relnamespace in (select oid from"
                + " pg_namespace where nspname = '"
                + schema
                + "')");
    Path here = Files.createDirectories(into.resolve(schema));
    try (var connection = node.owner(service)) {
      for (String table : tables) {
        try (OutputStream out = Files.newOutputStream(here.resolve(table))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  "copy \"%s\".\"%s\" to stdout (format binary)".formatted(schema, table), out);
        }
      }
    }
  }
}
