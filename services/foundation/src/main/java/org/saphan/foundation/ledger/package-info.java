/**
 * Keeps what was decided: state, history, deadlines, outgoing events and the command's answer in
 * one transaction, or nothing.
 */
@NullMarked
package org.saphan.foundation.ledger;

import org.jspecify.annotations.NullMarked;
