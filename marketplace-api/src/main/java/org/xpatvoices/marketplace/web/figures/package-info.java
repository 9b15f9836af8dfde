/** Counts with noise: operators publish them, everybody reads them, public bodies included. */
@NullMarked
package org.xpatvoices.marketplace.web.figures;

import org.jspecify.annotations.NullMarked;
