package org.saphan.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate after all of its history: what the mould keeps (stage, version) and the state that
 * the service folds.
 *
 * @param version the number of events so far
 * @param remembered the stage in which the present side stage was entered, null outside side stages
 */
public record Snapshot<S>(
    UUID id, long version, Stage stage, @Nullable Stage remembered, S state) {}
