/** How the house writes and reads JSON: kept states, documents and the API use the same mapper. */
@NullMarked
package org.saphan.foundation.json;

import org.jspecify.annotations.NullMarked;
