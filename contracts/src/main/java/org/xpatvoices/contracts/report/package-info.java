/**
 * The compliance report: indicators C01 to C22 of what workers told under consent, published once,
 * signed, and kept in the log as the bytes that were published.
 */
@NullMarked
package org.xpatvoices.contracts.report;

import org.jspecify.annotations.NullMarked;
