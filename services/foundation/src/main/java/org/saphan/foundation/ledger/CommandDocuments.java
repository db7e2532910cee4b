package org.saphan.foundation.ledger;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.ledger.Preparation.Prepared;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of a command: those it points to must be in the vault, and its private words go
 * there as one sealed document.
 */
final class CommandDocuments {
  /** Java makes them anew for everybody who asks. */
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
        }
      };

  private final Vault vault;
  private final WordSealing words;

  CommandDocuments(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.words = new WordSealing(json);
  }

  /**
   * @param actor with all that he is tied to in this service
   */
  <S> Prepared prepare(
      Binding<S, ?, ?> binding,
      Submission submission,
      Actor actor,
      @Nullable Snapshot<S> snapshot) {
    Optional<Rejection> unknown = unknownDocument(submission);
    if (unknown.isPresent()) {
      return new Prepared.Unfit(unknown.get());
    }
    Prepared prepared =
        binding.preparation() == null
            ? new Prepared.Ready(submission.command(), List.of())
            : binding
                .preparation()
                .prepare(submission.id(), snapshot, submission.command(), actor, vault::read);
    return prepared instanceof Prepared.Ready(Object command, List<Draft> drafts)
        ? new Prepared.Ready(
            command,
            Stream.concat(
                    brought(submission),
                    drafts.isEmpty() ? privateWords(submission, snapshot) : drafts.stream())
                .toList())
        : prepared;
  }

  /**
   * What lies under the id that the sender chose comes along to the aggregate that he met: its
   * readers look there.
   */
  private Stream<Draft> brought(Submission submission) {
    UUID sentAs = submission.sentAs();
    return sentAs == null
        ? Stream.of()
        : named(submission)
            .filter(ref -> !isKept(submission.id(), ref))
            .distinct()
            .flatMap(ref ->
                vault.open(sentAs, ref.docId(), ref.version()).stream()
                    .map(found ->
                        new Draft(
                            submission.id(),
                            ref.docId(),
                            ref.version(),
                            found.mediaType(),
                            found.bytes())));
  }

  private Optional<Rejection> unknownDocument(Submission submission) {
    UUID sentAs = submission.sentAs();
    return named(submission)
        .filter(ref -> !isKept(submission.id(), ref) && (sentAs == null || !isKept(sentAs, ref)))
        .findFirst()
        .map(ref ->
            Rejection.of(Refusal.INVALID, "UNKNOWN_DOCUMENT")
                .with("docId", ref.docId().toString()));
  }

  /** All documents that it points to. */
  private static Stream<DocumentRef> named(Submission submission) {
    Stream<DocumentRef> proof =
        submission.onBehalfOf() == null ? Stream.of() : Stream.of(submission.onBehalfOf().proof());
    return Stream.concat(proof, references(submission.command()));
  }

  private boolean isKept(UUID owner, DocumentRef ref) {
    return vault.find(owner, ref.docId()).filter(ref::equals).isPresent();
  }

  /** Of a command that no person's key seals: that of the aggregate does. */
  private Stream<Draft> privateWords(Submission submission, @Nullable Snapshot<?> snapshot) {
    return parts(submission.command(), PrivateText.class).findAny().isEmpty()
        ? Stream.of()
        : Stream.of(
            words.of(
                submission.id(),
                submission.id(),
                snapshot == null ? 0 : snapshot.version(),
                submission.command()));
  }

  /** The documents that a command points to. */
  static Stream<DocumentRef> references(Object command) {
    return parts(command, DocumentRef.class);
  }

  /** All values of a type in a record and in what it is made of. */
  private static <T> Stream<T> parts(@Nullable Object value, Class<T> type) {
    if (value == null) {
      return Stream.of();
    }
    if (type.isInstance(value)) {
      return Stream.of(type.cast(value));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(one -> parts(one, type));
    }
    if (value instanceof Record whole) {
      return COMPONENTS.get(whole.getClass()).stream()
          .flatMap(component -> parts(read(whole, component), type));
    }
    return Stream.of();
  }

  private static @Nullable Object read(Record whole, Method component) {
    try {
      return component.invoke(whole);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          "A public record cannot be read: " + whole.getClass(), impossible);
    }
  }

  static DocumentRef reference(Draft draft) {
    return new DocumentRef(draft.docId(), draft.version(), sha256(draft.bytes()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
