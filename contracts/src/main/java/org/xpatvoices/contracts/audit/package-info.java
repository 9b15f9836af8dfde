/** Who did what, and when: the decisions of people, read from the log. */
@NullMarked
package org.xpatvoices.contracts.audit;

import org.jspecify.annotations.NullMarked;
