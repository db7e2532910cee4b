package org.saphan.foundation.web.sheet;

/**
 * What is wrong with a line.
 *
 * @param column of the sheet
 * @param reason the key of the sentence that people read
 */
public record Fault(String column, String reason) {}
