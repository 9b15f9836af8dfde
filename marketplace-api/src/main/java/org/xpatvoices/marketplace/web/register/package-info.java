/**
 * The register of who may buy and what was bought, for everybody who takes part: workers see who
 * buys, hubs and auditors whom they speak of, off-takers whom they stand beside. Amounts and notes
 * are not in it, and the public does not read it.
 */
@NullMarked
package org.xpatvoices.marketplace.web.register;

import org.jspecify.annotations.NullMarked;
