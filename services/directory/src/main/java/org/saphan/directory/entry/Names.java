package org.saphan.directory.entry;

/** A name in the three languages of the product. */
public record Names(String en, String lo, String th) {}
