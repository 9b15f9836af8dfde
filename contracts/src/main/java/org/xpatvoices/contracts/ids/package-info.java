/** Typed ids: the kind is in the type and in the text. */
@NullMarked
package org.xpatvoices.contracts.ids;

import org.jspecify.annotations.NullMarked;
