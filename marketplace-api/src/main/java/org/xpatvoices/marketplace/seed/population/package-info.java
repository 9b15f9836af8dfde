/**
 * A made-up workforce for the demo and for measurements: 129,000 workers whose places, origins,
 * sectors, pay and troubles follow the published figures, and of whom none exists. Everything is
 * drawn from hashes of a seed, so the same seed gives the same workers on every machine, and
 * floating point is allowed here because these are statistics; money leaves as whole millionths.
 */
@NullMarked
package org.xpatvoices.marketplace.seed.population;

import org.jspecify.annotations.NullMarked;
