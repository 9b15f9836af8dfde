/** The doors of reconciling: statements in, differences out, two people for every end. */
@NullMarked
package org.xpatvoices.marketplace.web.reconcile;

import org.jspecify.annotations.NullMarked;
