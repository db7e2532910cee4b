package org.saphan.canary.foundation.text;

/** Says a word of the domain. */
interface ShelterNames {}
