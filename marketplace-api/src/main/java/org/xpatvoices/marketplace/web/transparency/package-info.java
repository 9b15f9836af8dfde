/**
 * The public log over HTTP, in the layout of C2SP tlog-tiles, and proofs to take home. Open to
 * everyone where the content is open; what opens a commitment goes to those whom it concerns.
 */
@NullMarked
package org.xpatvoices.marketplace.web.transparency;

import org.jspecify.annotations.NullMarked;
