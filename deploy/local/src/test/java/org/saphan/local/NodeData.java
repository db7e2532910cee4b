package org.saphan.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Databases;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;

/** What a node has in its data directory: the schemas of its services while it runs, and files. */
record NodeData(Path directory) {
  /** A connection of the role that owns a service's schema. */
  Connection owner(String service) throws Exception {
    Kept kept = Kept.in(directory);
    int port = Integer.parseInt(kept.value("postgres.port", "0"));
    DatabaseServer server = new DatabaseServer("127.0.0.1", port, "", "");
    Map<String, String> given = Databases.properties(server, Platform.DATABASE, service, kept);
    return DriverManager.getConnection(
        given.get("spring.flyway.url") + "?currentSchema=" + Databases.schema(service) + ",public",
        given.get("spring.flyway.user"),
        given.get("spring.flyway.password"));
  }

  /** The first column of what a query finds, as text. */
  List<String> ask(String service, String query) throws Exception {
    try (var connection = owner(service);
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /** How many rows of each table of a service have the words, also as bytes. */
  Map<String, Integer> rowsWith(String service, String words) throws Exception {
    String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
    Map<String, Integer> found = new TreeMap<>();
    for (String table :
        ask(service, "select tablename from pg_tables where schemaname = current_schema()")) {
      String count =
          "select count(*) from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%'";
      found.put(
          table, Integer.valueOf(ask(service, count.formatted(table, words, bytes)).getFirst()));
    }
    return found;
  }

  /**
   * The files that have the words in them: what a copy of the disk would give away. PostgreSQL and
   * Kafka keep their data uncompressed unless they are large.
   */
  List<Path> filesWith(String words) throws IOException {
    byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (has(file, wanted)) {
          all.add(directory.relativize(file));
        }
      }
      return all;
    }
  }

  /** The words are looked for where their first byte is; that byte is in them only once. */
  private static boolean has(Path file, byte[] wanted) throws IOException {
    int matched = 0;
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int one = in.read(); one >= 0; one = in.read()) {
        matched = one == (wanted[matched] & 0xff) ? matched + 1 : one == wanted[0] ? 1 : 0;
        if (matched == wanted.length) {
          return true;
        }
      }
    }
    return false;
  }
}
