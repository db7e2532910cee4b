package org.saphan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Makes the database of a node and in it schema, keys schema and roles of each service. */
public final class Databases {
  private static final String SERVICE_SQL = resource("service.sql");

  private Databases() {}

  /** Idempotent: also gives roles that exist the passwords that are kept. */
  public static void prepare(
      DatabaseServer server, String database, List<String> services, Kept kept) {
    try (var connection = server.connect("postgres");
        var statement = connection.createStatement()) {
      boolean exists =
          statement
              .executeQuery("select from pg_database where datname = '" + database + "'")
              .next();
      if (!exists) {
        statement.execute("create database " + database);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not make the database " + database, e);
    }
    try (var connection = server.connect(database);
        var statement = connection.createStatement()) {
      for (String service : services) {
        statement.execute(sql(database, service, kept));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not prepare the database " + database, e);
    }
  }

  /** What a service must be told to reach its schema: the names are Spring Boot's. */
  public static Map<String, String> properties(
      DatabaseServer server, String database, String service, Kept kept) {
    String schema = schema(service);
    return Map.of(
        "spring.datasource.url",
        server.url(database) + "?ApplicationName=" + service,
        "spring.datasource.username",
        schema,
        "spring.datasource.password",
        kept.password(schema),
        "spring.flyway.url",
        server.url(database),
        "spring.flyway.user",
        schema + "_owner",
        "spring.flyway.password",
        kept.password(schema + "_owner"));
  }

  /** Service names have hyphens, names in SQL underscores. */
  public static String schema(String service) {
    return service.replace('-', '_');
  }

  private static String sql(String database, String service, Kept kept) {
    String schema = schema(service);
    return SERVICE_SQL
        .replace("${database}", database)
        .replace("${schema}", schema)
        .replace("${owner_password}", kept.password(schema + "_owner"))
        .replace("${password}", kept.password(schema));
  }

  static String resource(String name) {
    try (var in = Databases.class.getResourceAsStream("/saphan/platform/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
