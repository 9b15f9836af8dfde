/** The doors of cash: workers see their codes, hubs hand over and count. */
@NullMarked
package org.xpatvoices.marketplace.web.voucher;

import org.jspecify.annotations.NullMarked;
