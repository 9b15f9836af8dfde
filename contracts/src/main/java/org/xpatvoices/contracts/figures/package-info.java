/**
 * Counts for everybody. They leave with noise only, each population within a budget, because exact
 * counts, asked for again and again, tell who came and who left.
 */
@NullMarked
package org.xpatvoices.contracts.figures;

import org.jspecify.annotations.NullMarked;
