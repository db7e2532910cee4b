package org.saphan.canary.bird.bare;

/** Stands in a package that is not null-marked. */
class Bare {}
