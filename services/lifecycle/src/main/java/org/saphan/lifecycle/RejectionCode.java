package org.saphan.lifecycle;

/** A stable code for "no". The mould's own are {@link Refusal}; services declare the others. */
public interface RejectionCode {
  /** The code as callers see it. */
  String name();

  /** The HTTP status that carries it. */
  int status();
}
