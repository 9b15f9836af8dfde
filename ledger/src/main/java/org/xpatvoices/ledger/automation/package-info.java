/**
 * The only arrows that point back: an event comes in, a command goes out. Never on replay, because
 * what was commanded then has been commanded.
 */
@NullMarked
package org.xpatvoices.ledger.automation;

import org.jspecify.annotations.NullMarked;
