/** What two people change about a sale after the fact: always a new entry with old, new and why. */
@NullMarked
package org.xpatvoices.contracts.amendment;

import org.jspecify.annotations.NullMarked;
