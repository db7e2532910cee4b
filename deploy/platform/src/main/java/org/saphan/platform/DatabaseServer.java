package org.saphan.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a PostgreSQL answers and how its superuser gets in. */
public record DatabaseServer(String host, int port, String superuser, String password) {
  public String url(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** A connection of the superuser. */
  public Connection connect(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", superuser);
    login.setProperty("password", password);
    return DriverManager.getConnection(url(database), login);
  }

  @Override
  public String toString() {
    return url("");
  }
}
