/**
 * The mould: a life cycle is a table of rows, and what follows from the rows.
 *
 * <p>Pure Java that depends on nothing. It knows no word of the domain: roles, relations, stages
 * and rejection codes are given by the services.
 */
@NullMarked
package org.saphan.lifecycle;

import org.jspecify.annotations.NullMarked;
