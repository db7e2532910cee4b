package org.saphan.foundation.web;

import java.util.function.Predicate;
import org.saphan.lifecycle.Actor;

/**
 * A page of a service that stands in the menu; a bean.
 *
 * @param path below the service's name
 * @param text the key of its title
 * @param open for whom
 */
public record Way(String path, String text, Predicate<Actor> open) {}
