/** Buying on a quote, and fetching what was bought for as long as the licence runs. */
@NullMarked
package org.xpatvoices.marketplace.web.licence;

import org.jspecify.annotations.NullMarked;
