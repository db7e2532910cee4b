package org.saphan.canary.cat;

/** Of another service. */
public interface Cat {}
