/** Exchanges of what is owed: two operators make one, and a worker reads what came of it. */
@NullMarked
package org.xpatvoices.marketplace.web.conversion;

import org.jspecify.annotations.NullMarked;
