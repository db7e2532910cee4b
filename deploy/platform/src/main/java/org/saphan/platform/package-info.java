/** Starts PostgreSQL and Kafka from packaged artifacts and prepares them for the services. */
@NullMarked
package org.saphan.platform;

import org.jspecify.annotations.NullMarked;
