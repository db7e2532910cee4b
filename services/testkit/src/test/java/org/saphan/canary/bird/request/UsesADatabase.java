package org.saphan.canary.bird.request;

/** A rule that asks a database. */
interface UsesADatabase {
  java.sql.Connection connection();
}
