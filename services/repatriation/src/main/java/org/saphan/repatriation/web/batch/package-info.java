/**
 * What tablets at a checkpoint wrote while they had no line: taken in order, each line answered.
 */
@NullMarked
package org.saphan.repatriation.web.batch;

import org.jspecify.annotations.NullMarked;
