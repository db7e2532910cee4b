package org.saphan.lifecycle;

import java.util.function.Predicate;

/**
 * A guard that needs no input: it decides whether the button is there.
 *
 * @param name the name in the law's tables
 */
public record When<S, R>(String name, RejectionCode code, Predicate<Moment<S, R>> holds) {}
