package org.saphan.canary.bird.util;

/** Stands in a drawer. */
class Anything {}
