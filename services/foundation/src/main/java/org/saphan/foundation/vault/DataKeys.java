package org.saphan.foundation.vault;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.vault.Vault.DocumentDamaged;
import org.saphan.foundation.vault.Vault.OwnerErased;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One key per owner, wrapped by the service's own, in a schema apart. */
final class DataKeys {
  private final JdbcClient jdbc;
  private final KeyRing keys;
  private final String table;
  private final Counter damaged;

  /**
   * @param schema the service's schema; its data keys stand in the schema with {@code _keys} behind
   */
  DataKeys(JdbcClient jdbc, KeyRing keys, String schema, MeterRegistry meters) {
    if (!schema.matches("[a-z][a-z_]*")) {
      throw new IllegalArgumentException("Not the name of a schema: " + schema);
    }
    this.jdbc = jdbc;
    this.keys = keys;
    this.table = schema + "_keys.data_key";
    this.damaged =
        Counter.builder("saphan.vault.damaged")
            .description("documents or data keys that were changed after they were sealed")
            .register(meters);
  }

  /** Where the wrapped keys stand, for queries that ask for more than one. */
  String table() {
    return table;
  }

  byte[] hash(byte[] bytes) {
    return keys.hash(bytes);
  }

  /** The owner's key; empty if it was never made or is destroyed. */
  Optional<SecretKey> find(UUID owner) {
    return wrapped(owner).map(wrapped -> unwrapped(owner, wrapped));
  }

  /**
   * The owner's key, made when something is kept for him first.
   *
   * @throws OwnerErased if it was destroyed
   */
  SecretKey forKeeping(UUID owner) {
    return find(owner).orElseGet(() -> made(owner));
  }

  void destroy(UUID owner) {
    jdbc.sql("delete from %s where owner = ?".formatted(table)).param(owner).update();
  }

  /** Two that make the first key of one owner at once end with the same one. */
  private SecretKey made(UUID owner) {
    SecretKey fresh = Seal.freshKey();
    jdbc.sql(
            """
            insert into %s (owner, wrapped)
            select ?, ? where not exists (select from document where owner = ?)
              and not exists (select from document_part where owner = ?)
            on conflict do nothing
            """
                .formatted(table))
        .params(owner, keys.wrap(owner, fresh), owner, owner)
        .update();
    return find(owner).orElseThrow(() -> new OwnerErased(owner));
  }

  private Optional<byte[]> wrapped(UUID owner) {
    return jdbc.sql("select wrapped from %s where owner = ?".formatted(table))
        .param(owner)
        .query(byte[].class)
        .optional();
  }

  private SecretKey unwrapped(UUID owner, byte[] wrapped) {
    try {
      return keys.unwrap(owner, wrapped);
    } catch (GeneralSecurityException e) {
      throw damaged(owner, null, 0, e);
    }
  }

  /** Counts what is not what was kept; the counter is what wakes somebody. */
  DocumentDamaged damaged(
      UUID owner, @Nullable UUID docId, int version, @Nullable GeneralSecurityException cause) {
    damaged.increment();
    return new DocumentDamaged(owner, docId, version, cause);
  }
}
