package org.saphan.canary.foundation.web;

/** Of the top floor. */
public interface Page {}
