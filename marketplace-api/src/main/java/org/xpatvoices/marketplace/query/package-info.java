/** Asking: the one way in which doors and pages read what the other modules know. */
@NullMarked
package org.xpatvoices.marketplace.query;

import org.jspecify.annotations.NullMarked;
