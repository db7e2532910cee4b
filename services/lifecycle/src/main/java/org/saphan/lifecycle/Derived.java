package org.saphan.lifecycle;

/**
 * A part of a command that the service works out itself, such as the outline of a document. Callers
 * cannot send it and do not see it in a form.
 */
public interface Derived {}
