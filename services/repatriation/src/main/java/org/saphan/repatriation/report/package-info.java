/** What a province is told every day of the people who came home. */
@NullMarked
package org.saphan.repatriation.report;

import org.jspecify.annotations.NullMarked;
