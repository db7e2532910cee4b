package org.saphan.foundation.personal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;

/** A case to try personal data on: a file that is opened about one person. */
public final class Filing {
  /** The life cycle's name. */
  public static final String NAME = "file";

  static final Role PROSECUTOR = new Role("PROSECUTOR");
  private static final Relation OWN_AGENCY = new Relation("OWN_AGENCY");

  private Filing() {}

  /** The one event borrows a published schema: it has no field but the id. */
  public record MlaExecutionResumed(UUID requestId) {}

  public record OpenFile(UUID personRef, PrivateText name, PrivateText village) {}

  public record CloseFile() {}

  public record FileState(String agency) {}

  public enum FileStage implements Stage {
    OPEN,
    CLOSED;

    @Override
    public Kind kind() {
      return this == OPEN ? Kind.INITIAL : Kind.FINAL;
    }
  }

  public static Binding<FileState, MlaExecutionResumed, String> binding(PersonDocuments documents) {
    return new Binding<>(
            lifecycle(),
            "FIL",
            "mutual-assistance",
            "CRIMINAL_JUSTICE",
            Envelope.DataClass.P0,
            Set.of("requestId"),
            () -> "",
            actor -> Set.of(OWN_AGENCY.to(actor.agency().value())))
        .withPreparation((id, snapshot, command, actor, kept) -> prepare(documents, command));
  }

  private static Preparation.Prepared prepare(PersonDocuments documents, Object command) {
    return new Preparation.Prepared.Ready(
        command,
        command instanceof OpenFile open
            ? List.of(
                documents.draft(
                    open.personRef(),
                    Map.of(
                        DataGroup.G3, Map.of("name", open.name().value()),
                        DataGroup.G5, Map.of("village", open.village().value()))))
            : List.of());
  }

  private static LifeCycle<FileState, MlaExecutionResumed, String> lifecycle() {
    Row<FileState, OpenFile, MlaExecutionResumed, String> open =
        Row.creating("A1")
            .<FileState, OpenFile, MlaExecutionResumed, String>on(OpenFile.class)
            .to(FileStage.OPEN)
            .by(PROSECUTOR, OWN_AGENCY)
            .emits(
                MlaExecutionResumed.class,
                (moment, command) -> new MlaExecutionResumed(moment.id()))
            .also((moment, command) ->
                List.of(
                    new FollowOn(
                        PersonRecordTable.NAME, command.personRef(), new CreatePersonRecord())));
    Row<FileState, CloseFile, MlaExecutionResumed, String> close =
        Row.from("A2", FileStage.OPEN)
            .<FileState, CloseFile, MlaExecutionResumed, String>on(CloseFile.class)
            .to(FileStage.CLOSED)
            .by(PROSECUTOR, OWN_AGENCY)
            .emits(
                MlaExecutionResumed.class,
                (moment, command) -> new MlaExecutionResumed(moment.id()));
    return new LifeCycle<>(
        new LifeCycle.Parts<>(
            NAME,
            "requests",
            "requestId",
            FileState.class,
            MlaExecutionResumed.class,
            1,
            List.of(FileStage.values()),
            Set.of(),
            List.of(open, close),
            List.of(),
            Filing::fold,
            state -> Set.of(OWN_AGENCY.to(state.agency())),
            (snapshot, reference) -> Holder.NOBODY,
            (state, role, reference) -> new AgencyCode(state.agency())));
  }

  private static FileState fold(@Nullable FileState before, Line<MlaExecutionResumed> line) {
    return before == null ? new FileState(line.agency().value()) : before;
  }
}
