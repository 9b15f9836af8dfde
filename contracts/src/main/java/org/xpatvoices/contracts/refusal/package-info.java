/**
 * Refusals: every rule has a sentence for a name, a cause and a cure for people, and one place that
 * throws it.
 */
@NullMarked
package org.xpatvoices.contracts.refusal;

import org.jspecify.annotations.NullMarked;
