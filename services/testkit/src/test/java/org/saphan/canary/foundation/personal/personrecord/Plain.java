package org.saphan.canary.foundation.personal.personrecord;

/** May say a word of the domain. */
interface Plain {}
