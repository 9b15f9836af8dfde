/**
 * What each indicator asks of one worker's answers: breach, none, or no answer. Nothing here counts
 * or knows of other workers, so every rule can be worked out by hand on a handful of answers.
 */
@NullMarked
package org.xpatvoices.ledger.report.indicator;

import org.jspecify.annotations.NullMarked;
