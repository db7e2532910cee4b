package org.saphan.foundation.vault;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.saphan.foundation.vault.Parts.Whole;
import org.saphan.lifecycle.DocumentRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes large documents part by part, in any order and as often as it needs. Only when all parts
 * are there and the hash of the whole is the announced one does a document come of it.
 */
public final class Uploads {
  /** Length of every part but the last, in bytes: 1 MiB. */
  public static final int PART = Parts.SIZE;

  /** How often what was given up is cleaned away. */
  static final String EVERY = "PT1H";

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  private final JdbcClient jdbc;
  private final DataKeys keys;
  private final Parts parts;
  private final LargeDocuments documents;
  private final TransactionTemplate transaction;
  private final Duration abandonedAfter;

  Uploads(
      JdbcClient jdbc,
      DataKeys keys,
      Parts parts,
      LargeDocuments documents,
      TransactionTemplate transaction,
      Duration abandonedAfter) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.parts = parts;
    this.documents = documents;
    this.transaction = transaction;
    this.abandonedAfter = abandonedAfter;
  }

  /**
   * An upload that is not finished.
   *
   * @param size of the whole, in bytes
   * @param sha256 of the whole, as announced
   * @param partSize in bytes; the last part may be shorter
   * @param parts how many there are in all; the first is number 1
   * @param missing the numbers that are not there yet, at most {@link #MOST_NAMED}
   */
  public record Upload(
      UUID docId,
      String mediaType,
      long size,
      String sha256,
      int partSize,
      int parts,
      List<Integer> missing) {
    /** Most missing parts that are named at once. */
    public static final int MOST_NAMED = 1_000;

    /** The length that a part must have, in bytes; 0 if there is no such part. */
    public int length(int no) {
      return no < 1 || no > parts ? 0 : (int) Math.min(partSize, size - (no - 1L) * partSize);
    }
  }

  /** What came of an attempt to finish. */
  public sealed interface Finished {
    /** It is a document now, or was one already. */
    record Done(DocumentRef ref) implements Finished {}

    /** Parts are missing. */
    record Incomplete(Upload upload) implements Finished {}

    /** The bytes are not those that were announced; the upload is gone. */
    record AnotherHash() implements Finished {}
  }

  /**
   * Announces a document, or finds the announcement of the same id.
   *
   * @param sha256 of the whole, 64 hexadecimal digits
   * @return empty if this id was announced with another content
   */
  public Optional<Upload> begin(
      UUID owner, UUID docId, String mediaType, long size, String sha256) {
    byte[] digest = HexFormat.of().parseHex(sha256);
    jdbc.sql(
            """
            insert into document_upload (owner, doc_id, media_type, size, sha256)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(owner, docId, mediaType, size, digest)
        .update();
    return whole(owner, docId)
        .filter(whole ->
            whole.size() == size
                && whole.mediaType().equals(mediaType)
                && MessageDigest.isEqual(whole.sha256(), digest))
        .map(this::upload);
  }

  /** An upload that is not finished; empty if there is none. */
  public Optional<Upload> find(UUID owner, UUID docId) {
    return whole(owner, docId).map(this::upload);
  }

  /**
   * Keeps one part for good. The same part may come again.
   *
   * @return false if another content was kept under this number, or the upload is gone
   * @throws IllegalArgumentException if it has not the length of this part; callers look first
   */
  public boolean keep(UUID owner, UUID docId, int no, byte[] bytes) {
    Optional<Whole> known = whole(owner, docId);
    if (known.isEmpty()) {
      return false;
    }
    Whole whole = known.get();
    if (no < 1 || no > whole.parts() || bytes.length != whole.length(no)) {
      throw new IllegalArgumentException("Part " + no + " has not " + bytes.length + " bytes");
    }
    byte[] sha256 = Vault.sha256(bytes);
    if (kept(whole, no).isEmpty()) {
      parts.put(whole, no, bytes);
      // First the bytes, then the row: a row always has its bytes, also after a kill in between.
      jdbc.sql(
              """
              insert into document_part (owner, doc_id, no, sha256)
              select ?, ?, ?, ?
              where exists (select from document_upload where owner = ? and doc_id = ?)
              on conflict do nothing
              """)
          .params(owner, docId, no, sha256, owner, docId)
          .update();
    }
    return kept(whole, no).filter(before -> MessageDigest.isEqual(before, sha256)).isPresent();
  }

  /**
   * Makes a document of the parts. All of them are read again, so that what is promised to be kept
   * was seen to be there.
   *
   * @return empty if there is no such upload and no such document
   */
  public Optional<Finished> finish(UUID owner, UUID docId) {
    Optional<Whole> known = whole(owner, docId);
    if (known.isEmpty()) {
      return documents.find(owner, docId).map(done -> new Finished.Done(done.ref()));
    }
    Whole whole = known.get();
    Upload upload = upload(whole);
    if (!upload.missing().isEmpty()) {
      return Optional.of(new Finished.Incomplete(upload));
    }
    if (!hash(whole).equals(upload.sha256())) {
      remove(new Place(owner, docId));
      return Optional.of(new Finished.AnotherHash());
    }
    transaction.executeWithoutResult(status -> become(whole));
    return documents.find(owner, docId).map(done -> new Finished.Done(done.ref()));
  }

  private String hash(Whole whole) {
    MessageDigest all = Vault.sha256();
    documents.opened(whole).ifPresent(found -> found.feed(all));
    return HexFormat.of().formatHex(all.digest());
  }

  /** Of two that finish at once one makes the document, and both find it. */
  private void become(Whole whole) {
    int mine =
        jdbc.sql("delete from document_upload where owner = ? and doc_id = ?")
            .params(whole.owner(), whole.docId())
            .update();
    if (mine == 1) {
      jdbc.sql(
              """
              insert into document (owner, doc_id, version, media_type, size, sha256)
              values (?, ?, 1, ?, ?, ?)
              """)
          .params(whole.owner(), whole.docId(), whole.mediaType(), whole.size(), whole.sha256())
          .update();
    }
  }

  /**
   * Cleans away uploads that nobody went on with, and the sealed bytes of owners whose key is
   * destroyed: nobody can open these any more, but they take room.
   */
  @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
  public void clean() {
    Set<Place> gone = new LinkedHashSet<>(abandoned());
    gone.addAll(ofNobody());
    gone.forEach(this::remove);
    if (!gone.isEmpty()) {
      LOG.info("Removed the parts of {} documents that nobody can read", gone.size());
    }
  }

  /** Where parts lie. */
  private record Place(UUID owner, UUID docId) {
    static final RowMapper<Place> ROW =
        (row, number) ->
            new Place(row.getObject("owner", UUID.class), row.getObject("doc_id", UUID.class));
  }

  private List<Place> abandoned() {
    return jdbc.sql(
            """
            delete from document_upload u
            where greatest(u.begun_at, (select max(p.kept_at) from document_part p
              where p.owner = u.owner and p.doc_id = u.doc_id)) < now() - ?::interval
            returning u.owner, u.doc_id
            """)
        .param(abandonedAfter.toString())
        .query(Place.ROW)
        .list();
  }

  /** Parts without an upload and without a document that has a key; also after a kill in here. */
  private List<Place> ofNobody() {
    return jdbc.sql(
            """
            select distinct p.owner, p.doc_id from document_part p
            where not exists (select from document_upload u
                where u.owner = p.owner and u.doc_id = p.doc_id)
              and not exists (select from document d join %s k on k.owner = d.owner
                where d.owner = p.owner and d.doc_id = p.doc_id and d.size is not null)
            """
                .formatted(keys.table()))
        .query(Place.ROW)
        .list();
  }

  private void remove(Place place) {
    jdbc.sql("delete from document_upload where owner = ? and doc_id = ?")
        .params(place.owner(), place.docId())
        .update();
    parts.remove(place.owner(), place.docId());
    jdbc.sql("delete from document_part where owner = ? and doc_id = ?")
        .params(place.owner(), place.docId())
        .update();
  }

  private Optional<Whole> whole(UUID owner, UUID docId) {
    return jdbc.sql(
            """
            select owner, doc_id, media_type, size, sha256 from document_upload
            where owner = ? and doc_id = ?
            """)
        .params(owner, docId)
        .query(LargeDocuments.WHOLE)
        .optional();
  }

  private Optional<byte[]> kept(Whole whole, int no) {
    return jdbc.sql("select sha256 from document_part where owner = ? and doc_id = ? and no = ?")
        .params(whole.owner(), whole.docId(), no)
        .query(byte[].class)
        .optional();
  }

  private Upload upload(Whole whole) {
    Map<Integer, byte[]> there = documents.digests(whole);
    List<Integer> missing =
        IntStream.rangeClosed(1, whole.parts())
            .filter(no -> !there.containsKey(no))
            .limit(Upload.MOST_NAMED)
            .boxed()
            .toList();
    return new Upload(
        whole.docId(),
        whole.mediaType(),
        whole.size(),
        HexFormat.of().formatHex(whole.sha256()),
        PART,
        whole.parts(),
        missing);
  }
}
