package org.saphan.lifecycle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link java.time.Instant} of a command that says when something happened: it lies not
 * further ahead than {@code occurredAt} may (chapter 0, "which time counts"). What is planned is
 * not marked.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Happened {}
