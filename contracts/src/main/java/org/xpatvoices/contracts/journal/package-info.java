/** The books as operators and auditors read them. */
@NullMarked
package org.xpatvoices.contracts.journal;

import org.jspecify.annotations.NullMarked;
