/** The timeline for people and for machines: pages, picture and JSON. */
@NullMarked
package org.saphan.casetracker.timeline.web;

import org.jspecify.annotations.NullMarked;
