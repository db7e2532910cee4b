package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;

/** A date and the JSON pointer to it. */
public record DateAt(String pointer, LocalDate date) {}
