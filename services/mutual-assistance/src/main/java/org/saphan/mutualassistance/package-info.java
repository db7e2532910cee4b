/**
 * Mutual legal assistance between States in criminal matters: the Ministry of Justice's service.
 */
@NullMarked
package org.saphan.mutualassistance;

import org.jspecify.annotations.NullMarked;
