/** What this module needs from its surroundings before it can work: its own schema. */
@NullMarked
package org.xpatvoices.payouts.wiring;

import org.jspecify.annotations.NullMarked;
