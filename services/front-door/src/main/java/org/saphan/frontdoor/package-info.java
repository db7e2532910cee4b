/** The one door for browsers: it keeps the session and carries requests on to the services. */
@NullMarked
package org.saphan.frontdoor;

import org.jspecify.annotations.NullMarked;
