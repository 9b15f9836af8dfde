/** The books at the doors: for operators and auditors line by line, for everybody in sums. */
@NullMarked
package org.xpatvoices.marketplace.web.journal;

import org.jspecify.annotations.NullMarked;
