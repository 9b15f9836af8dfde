/** Counting: what operators and alert rules watch, without a label that could name a person. */
@NullMarked
package org.xpatvoices.marketplace.metrics;

import org.jspecify.annotations.NullMarked;
