/**
 * Personal data in a service that has a vault: its two life cycles, bound to the vault and to the
 * cases of the service.
 *
 * <p>The only place where the foundation speaks of the domain: it is the same in every such
 * service.
 */
@NullMarked
package org.saphan.foundation.personal;

import org.jspecify.annotations.NullMarked;
