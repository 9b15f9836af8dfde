/**
 * What a worker allows: grants with their terms and their two states, and the rules for granting,
 * withdrawing and using them. Pure values; the worker's aggregate carries them.
 */
@NullMarked
package org.xpatvoices.ledger.consent;

import org.jspecify.annotations.NullMarked;
