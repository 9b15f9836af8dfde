/** Recording: a worker's facts enter once, sealed under the worker's own keys. */
@NullMarked
package org.xpatvoices.contracts.contribution;

import org.jspecify.annotations.NullMarked;
