package org.saphan.canary.foundation.loft;

/** Of a package that has no place in the order. */
interface NoPlace {}
