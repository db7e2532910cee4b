/** What the tests of all services share: a real platform, sign-in, rules, the law as data. */
@NullMarked
package org.saphan.testkit;

import org.jspecify.annotations.NullMarked;
