/**
 * Recording: a worker's facts enter once, sealed under the worker's own keys, in one of the forms
 * of {@link org.xpatvoices.contracts.contribution.ContributionSchema}. Most of what is said in them
 * may leave only generalised, and some of it never.
 */
@NullMarked
package org.xpatvoices.contracts.contribution;

import org.jspecify.annotations.NullMarked;
