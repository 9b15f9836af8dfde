/**
 * Forgetting: a key is destroyed, and what it sealed can be read no more, while the log keeps every
 * event and every proof.
 */
@NullMarked
package org.xpatvoices.contracts.shredding;

import org.jspecify.annotations.NullMarked;
