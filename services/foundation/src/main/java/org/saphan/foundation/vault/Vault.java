package org.saphan.foundation.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A service's documents, each sealed with the data key of its owner: an aggregate or a person. To
 * destroy the key is to erase all that it sealed.
 *
 * <p>Owner, document, version and media type are bound into the seal, so that a document cannot be
 * passed off as another. A byte that was changed is found on reading: {@link DocumentDamaged}.
 */
public final class Vault {
  /** Largest document, in bytes: 10 MiB. */
  public static final int MAX_DOCUMENT = 10 * 1024 * 1024;

  /** Longest reason of a read, in characters. */
  public static final int MAX_REASON = 200;

  /** A document that was opened, with the kind as which it was kept. */
  public record Document(String mediaType, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final DataKeys keys;

  Vault(JdbcClient jdbc, DataKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /**
   * Seals and keeps one version of a document, in the caller's transaction.
   *
   * @throws OwnerErased if the owner's key was destroyed: nothing new is kept for him
   * @throws IllegalArgumentException if it is larger than {@link #MAX_DOCUMENT}; callers look first
   */
  public DocumentRef keep(UUID owner, UUID docId, int version, String mediaType, byte[] bytes) {
    mustBeInTransaction();
    if (bytes.length > MAX_DOCUMENT) {
      throw new IllegalArgumentException("A document has at most " + MAX_DOCUMENT + " bytes");
    }
    byte[] sha256 = sha256(bytes);
    DocumentRef ref = new DocumentRef(docId, version, HexFormat.of().formatHex(sha256));
    byte[] sealed =
        Seal.close(keys.forKeeping(owner), bytes, binding(owner, docId, version, mediaType));
    jdbc.sql(
            """
            insert into document (owner, doc_id, version, media_type, sealed, sha256)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(owner, docId, version, mediaType, sealed, sha256)
        .update();
    return ref;
  }

  /**
   * The plain bytes, for the service's own work; empty if erased or unknown. For a person: {@link
   * #readFor}.
   *
   * @throws DocumentDamaged if a byte was changed since it was sealed
   */
  public Optional<byte[]> read(UUID owner, UUID docId, int version) {
    return open(owner, docId, version).map(Document::bytes);
  }

  /** The same with the kind as which it was kept; empty also for what is kept in parts. */
  public Optional<Document> open(UUID owner, UUID docId, int version) {
    return jdbc.sql(
            """
            select media_type, sealed, sha256 from document
            where owner = ? and doc_id = ? and version = ? and sealed is not null
            """)
        .params(owner, docId, version)
        .query((row, number) ->
            new Kept(row.getString("media_type"), row.getBytes("sealed"), row.getBytes("sha256")))
        .optional()
        .flatMap(kept ->
            keys.find(owner)
                .map(
                    key -> new Document(kept.mediaType(), open(kept, key, owner, docId, version))));
  }

  /**
   * The same for a person. The read is written down before anything is shown, also where nothing is
   * found.
   *
   * @param reason why, as a code or a reference; no personal data
   */
  public Optional<Document> readFor(
      Actor actor, String reason, UUID owner, UUID docId, int version) {
    noteRead(actor, reason, owner, docId, version);
    return open(owner, docId, version);
  }

  /** Writes down who reads what, and why; before anything is shown. */
  void noteRead(Actor actor, String reason, UUID owner, UUID docId, int version) {
    String roles =
        actor.roles().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    jdbc.sql(
            """
            insert into vault_read
              (reader_user, reader_agency, reader_roles, owner, doc_id, version, reason)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(actor.user(), actor.agency().value(), roles, owner, docId, version, reason)
        .update();
  }

  /**
   * One reading of a document.
   *
   * @param user the account, private
   * @param reason as it was given, a code or a reference
   */
  public record Read(String user, AgencyCode agency, String reason, Instant at) {}

  /** Who read a document, any version, oldest first. */
  public List<Read> reads(UUID owner, UUID docId) {
    return jdbc.sql(
            """
            select reader_user, reader_agency, reason, read_at from vault_read
            where owner = ? and doc_id = ? order by read_at, id
            """)
        .params(owner, docId)
        .query((row, number) ->
            new Read(
                row.getString("reader_user"),
                new AgencyCode(row.getString("reader_agency")),
                row.getString("reason"),
                row.getTimestamp("read_at").toInstant()))
        .list();
  }

  /**
   * The newest version of a document; also of one that is erased, since a reference says nothing.
   */
  public Optional<DocumentRef> find(UUID owner, UUID docId) {
    return jdbc.sql(
            """
            select version, sha256 from document where owner = ? and doc_id = ?
            order by version desc limit 1
            """)
        .params(owner, docId)
        .query((row, number) ->
            new DocumentRef(
                docId, row.getInt("version"), HexFormat.of().formatHex(row.getBytes("sha256"))))
        .optional();
  }

  /** Whether something was kept for this owner and its key is destroyed. */
  public boolean isErased(UUID owner) {
    return jdbc.sql(
            """
            select exists (select from document where owner = ?)
              and not exists (select from %s where owner = ?)
            """
                .formatted(keys.table()))
        .params(owner, owner)
        .query(Boolean.class)
        .single();
  }

  /** Destroys the owner's key, in the caller's transaction, and with it all that it sealed. */
  public void erase(UUID owner) {
    mustBeInTransaction();
    keys.destroy(owner);
  }

  /** HMAC-SHA-256 with a key of this service; for what must be compared and never read. */
  public byte[] keyedHash(byte[] bytes) {
    return keys.hash(bytes);
  }

  private byte[] open(Kept kept, SecretKey key, UUID owner, UUID docId, int version) {
    try {
      byte[] plain =
          Seal.open(key, kept.sealed(), binding(owner, docId, version, kept.mediaType()));
      if (!MessageDigest.isEqual(sha256(plain), kept.sha256())) {
        throw new GeneralSecurityException("The digest is not that of the content");
      }
      return plain;
    } catch (GeneralSecurityException e) {
      throw keys.damaged(owner, docId, version, e);
    }
  }

  private static void mustBeInTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "The vault changes together with what refers to it: call it in a transaction");
    }
  }

  static byte[] binding(UUID owner, UUID docId, int version, String mediaType) {
    byte[] type = mediaType.getBytes(UTF_8);
    return ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES + type.length)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .putLong(docId.getMostSignificantBits())
        .putLong(docId.getLeastSignificantBits())
        .putInt(version)
        .put(type)
        .array();
  }

  static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private record Kept(String mediaType, byte[] sealed, byte[] sha256) {}

  /** What was kept is not what is there now. Ours to look into, never the caller's fault. */
  public static final class DocumentDamaged extends RuntimeException {
    DocumentDamaged(
        UUID owner, @Nullable UUID docId, int version, @Nullable GeneralSecurityException cause) {
      super(
          docId == null
              ? "The data key of " + owner + " was changed, or another key wraps it"
              : "Document " + docId + " version " + version + " of " + owner + " was changed",
          cause);
    }
  }

  /** Something new was to be kept for an owner whose key is destroyed. */
  public static final class OwnerErased extends RuntimeException {
    OwnerErased(UUID owner) {
      super("The key of " + owner + " is destroyed: nothing can be kept for it");
    }
  }
}
