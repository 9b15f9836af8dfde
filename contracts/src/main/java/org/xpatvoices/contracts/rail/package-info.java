/**
 * What happens between us and the providers that pay: floats that are filled, and words that
 * providers send unasked.
 */
@NullMarked
package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.NullMarked;
