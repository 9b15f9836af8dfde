/**
 * The description of the API. It is generated from the doors themselves, so that it cannot promise
 * what they do not do; what they share, such as problems and who is admitted, is added here once.
 */
@NullMarked
package org.xpatvoices.marketplace.openapi;

import org.jspecify.annotations.NullMarked;
