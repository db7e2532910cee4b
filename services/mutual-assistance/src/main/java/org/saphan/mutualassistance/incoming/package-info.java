/** The life of one request for mutual legal assistance that another State sent to ours. */
@NullMarked
package org.saphan.mutualassistance.incoming;

import org.jspecify.annotations.NullMarked;
