/** Changing a sale after the fact: refunds, revocations and corrections, by two operators. */
@NullMarked
package org.xpatvoices.marketplace.web.amendment;

import org.jspecify.annotations.NullMarked;
