/** The life of one outgoing request for mutual legal assistance, from draft to answer and close. */
@NullMarked
package org.saphan.mutualassistance.request;

import org.jspecify.annotations.NullMarked;
