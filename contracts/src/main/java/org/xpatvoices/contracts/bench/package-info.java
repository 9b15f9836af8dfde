/**
 * What every measurement has in common, so that each module can measure its own part beside a
 * reference and all of them are started, printed and kept in one way.
 */
@NullMarked
package org.xpatvoices.contracts.bench;

import org.jspecify.annotations.NullMarked;
