/** Admitting organisations that neither buy nor operate: hubs and auditors. */
@NullMarked
package org.xpatvoices.marketplace.web.party;

import org.jspecify.annotations.NullMarked;
