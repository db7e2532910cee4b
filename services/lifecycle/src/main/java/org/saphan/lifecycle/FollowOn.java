package org.saphan.lifecycle;

import java.util.UUID;

/**
 * A command to another stream of the same service that is decided and kept together with this one:
 * both or neither.
 *
 * @param lifecycle the name of the other life cycle
 */
public record FollowOn(String lifecycle, UUID id, Object command) {}
