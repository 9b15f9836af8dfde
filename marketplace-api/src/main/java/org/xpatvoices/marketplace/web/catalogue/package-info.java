/**
 * The shop window: what can be licensed, what it costs and why, before anybody pays or signs in.
 */
@NullMarked
package org.xpatvoices.marketplace.web.catalogue;

import org.jspecify.annotations.NullMarked;
