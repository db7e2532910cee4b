package org.saphan.foundation.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.saphan.foundation.vault.Parts.Whole;
import org.saphan.foundation.vault.Vault.DocumentDamaged;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads documents that are kept in parts, one part in memory at a time. No byte leaves before the
 * seal of its part was found whole.
 */
public final class LargeDocuments {
  static final RowMapper<Whole> WHOLE =
      (row, number) ->
          new Whole(
              row.getObject("owner", UUID.class),
              row.getObject("doc_id", UUID.class),
              row.getString("media_type"),
              row.getLong("size"),
              row.getBytes("sha256"));

  private final JdbcClient jdbc;
  private final DataKeys keys;
  private final Parts parts;
  private final Vault vault;

  LargeDocuments(JdbcClient jdbc, DataKeys keys, Parts parts, Vault vault) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.parts = parts;
    this.vault = vault;
  }

  /** A large document that is there to be read; only of use where it was asked for. */
  public final class Found {
    private final Whole whole;
    private final SecretKey key;
    private final Map<Integer, byte[]> digests;

    private Found(Whole whole, SecretKey key) {
      this.whole = whole;
      this.key = key;
      this.digests = digests(whole);
    }

    /** Length of the plain bytes. */
    public long size() {
      return whole.size();
    }

    public String mediaType() {
      return whole.mediaType();
    }

    public DocumentRef ref() {
      return new DocumentRef(whole.docId(), 1, HexFormat.of().formatHex(whole.sha256()));
    }

    /**
     * Reads all of it and compares its hash with the recorded one.
     *
     * @throws DocumentDamaged if a byte was changed or is gone
     */
    public void check() {
      MessageDigest all = Vault.sha256();
      feed(all);
      if (!MessageDigest.isEqual(all.digest(), whole.sha256())) {
        throw keys.damaged(
            whole.owner(),
            whole.docId(),
            1,
            new GeneralSecurityException("The digest is not that of the content"));
      }
    }

    void feed(MessageDigest all) {
      for (int no = 1; no <= whole.parts(); no++) {
        all.update(part(no));
      }
    }

    /**
     * Looks at the seals of all parts that bytes from {@code from} to {@code to} stand in.
     *
     * @throws DocumentDamaged if one was broken or is gone
     */
    public void check(long from, long to) {
      for (int no = number(from); no <= number(to); no++) {
        byte[] _ = part(no);
      }
    }

    /**
     * Writes the bytes from {@code from} to {@code to}, both counted from 0 and both written.
     *
     * @throws DocumentDamaged if a part was changed since it was checked: what was written till
     *     then is sound
     */
    public void copy(long from, long to, OutputStream out) throws IOException {
      for (int no = number(from); no <= number(to); no++) {
        long begin = (no - 1L) * Parts.SIZE;
        int first = (int) Math.max(0, from - begin);
        int end = (int) Math.min(whole.length(no), to - begin + 1);
        out.write(part(no), first, end - first);
      }
    }

    private byte[] part(int no) {
      return parts.get(whole, no, digests.get(no), key);
    }

    private static int number(long position) {
      return (int) (position / Parts.SIZE) + 1;
    }
  }

  /**
   * A document for the service's own work; empty if it is unknown, erased, or no large one. For a
   * person: {@link #findFor}.
   */
  public Optional<Found> find(UUID owner, UUID docId) {
    return jdbc.sql(
            """
            select owner, doc_id, media_type, size, sha256 from document
            where owner = ? and doc_id = ? and version = 1 and size is not null
            """)
        .params(owner, docId)
        .query(WHOLE)
        .optional()
        .flatMap(this::opened);
  }

  /**
   * The same for a person. The read is written down before anything is shown.
   *
   * @param reason why, as a code or a reference; no personal data
   */
  public Optional<Found> findFor(Actor actor, String reason, UUID owner, UUID docId) {
    Optional<Found> found = find(owner, docId);
    found.ifPresent(one -> vault.noteRead(actor, reason, owner, docId, 1));
    return found;
  }

  /**
   * Whether a document, small or large, is there and has the hash of this reference. All of it is
   * read.
   *
   * @return false if it is unknown or erased
   * @throws DocumentDamaged if it is not what was kept, or the reference is not to what was kept
   */
  public boolean isIntact(UUID owner, DocumentRef ref) {
    Optional<DocumentRef> kept = vault.find(owner, ref.docId());
    if (kept.isEmpty() || vault.isErased(owner)) {
      return false;
    }
    if (!kept.get().equals(ref)) {
      throw keys.damaged(
          owner,
          ref.docId(),
          ref.version(),
          new GeneralSecurityException("The recorded digest is another"));
    }
    Optional<Found> large = find(owner, ref.docId());
    large.ifPresent(Found::check);
    return large.isPresent() || vault.read(owner, ref.docId(), ref.version()).isPresent();
  }

  Optional<Found> opened(Whole whole) {
    return keys.find(whole.owner()).map(key -> new Found(whole, key));
  }

  /** The hash of every part that is there, by its number. */
  Map<Integer, byte[]> digests(Whole whole) {
    Map<Integer, byte[]> digests = new HashMap<>();
    jdbc.sql("select no, sha256 from document_part where owner = ? and doc_id = ?")
        .params(whole.owner(), whole.docId())
        .query(row -> {
          digests.put(row.getInt("no"), row.getBytes("sha256"));
        });
    return digests;
  }
}
