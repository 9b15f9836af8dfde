/** Operators change the key that wraps all keys: one begins, another destroys the old one. */
@NullMarked
package org.xpatvoices.marketplace.web.keyroll;

import org.jspecify.annotations.NullMarked;
