/**
 * What the tests of several modules share. It is in no application, only in the test jar of
 * contracts.
 */
@NullMarked
package org.xpatvoices.testing;

import org.jspecify.annotations.NullMarked;
