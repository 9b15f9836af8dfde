/**
 * The doors for permission: grant, look, withdraw, and carry home a signed receipt. A hub acts for
 * the workers it enrolled, a worker for nobody else.
 */
@NullMarked
package org.xpatvoices.marketplace.web.consent;

import org.jspecify.annotations.NullMarked;
