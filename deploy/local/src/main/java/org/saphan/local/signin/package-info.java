/** The sign-in of a local node: sample people, a click instead of a password, loopback only. */
@NullMarked
package org.saphan.local.signin;

import org.jspecify.annotations.NullMarked;
