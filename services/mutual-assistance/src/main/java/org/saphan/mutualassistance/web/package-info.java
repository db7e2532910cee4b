/** The pages of a request that a generated form would make ugly: the draft and its 22 sections. */
@NullMarked
package org.saphan.mutualassistance.web;

import org.jspecify.annotations.NullMarked;
