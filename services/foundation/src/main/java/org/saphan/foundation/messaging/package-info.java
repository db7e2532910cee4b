/**
 * Events on their way: from a transaction to Kafka in order, and from Kafka into a transaction
 * once.
 *
 * <p>The codec binds Java records to the published schemas, the outbox and its relay send, the
 * subscriptions receive.
 */
@NullMarked
package org.saphan.foundation.messaging;

import org.jspecify.annotations.NullMarked;
