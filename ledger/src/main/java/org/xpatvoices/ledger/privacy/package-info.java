/**
 * Differential privacy for the few counts that everybody may see: an exact sampler in integers, and
 * budgets that are never overspent. It exists because packets are the only exact thing that leaves.
 */
@NullMarked
package org.xpatvoices.ledger.privacy;

import org.jspecify.annotations.NullMarked;
