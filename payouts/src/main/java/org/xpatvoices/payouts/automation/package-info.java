/**
 * Events in, commands out: the only arrows that point back. Nothing here runs when the log is
 * replayed.
 */
@NullMarked
package org.xpatvoices.payouts.automation;

import org.jspecify.annotations.NullMarked;
