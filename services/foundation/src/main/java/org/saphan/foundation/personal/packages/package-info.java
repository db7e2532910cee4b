/** Packages of disclosures on their way: who waits for which, and what a service has received. */
@NullMarked
package org.saphan.foundation.personal.packages;

import org.jspecify.annotations.NullMarked;
