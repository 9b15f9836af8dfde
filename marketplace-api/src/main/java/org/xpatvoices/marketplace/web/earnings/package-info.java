/** The doors through which a worker sees what was earned, of whom and why. */
@NullMarked
package org.xpatvoices.marketplace.web.earnings;

import org.jspecify.annotations.NullMarked;
