/**
 * Facts that can be forgotten: content is stored sealed, and the keys that open it live apart, in
 * the schema {@code vault}, one data key per grant. Whoever loses a key loses the content, which is
 * the point. The events stay, and with them every proof.
 */
@NullMarked
package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.NullMarked;
