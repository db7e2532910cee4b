package org.saphan.foundation.reaction;

import java.util.List;

/**
 * Where events of others are read.
 *
 * @param context whose schemas they have: the service that says it, or {@code vault}
 * @param topics where they are found
 */
public record Source(String context, List<String> topics) {
  public Source {
    topics = List.copyOf(topics);
  }

  /** A topic with the events of its own service, such as {@code victim-referral.referrals.v1}. */
  public static Source of(String topic) {
    return new Source(topic.substring(0, topic.indexOf('.')), List.of(topic));
  }

  /** The name on the wire of an event from here. */
  String type(Class<?> event) {
    return "saphan." + context + "." + event.getSimpleName();
  }
}
