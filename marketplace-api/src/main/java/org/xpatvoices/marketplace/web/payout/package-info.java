/** The doors of paying out: operators start and approve runs, workers say where and whether. */
@NullMarked
package org.xpatvoices.marketplace.web.payout;

import org.jspecify.annotations.NullMarked;
