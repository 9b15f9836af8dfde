/** What anyone may ask of the public log, and what proves an event to those whom it concerns. */
@NullMarked
package org.xpatvoices.contracts.transparency;

import org.jspecify.annotations.NullMarked;
