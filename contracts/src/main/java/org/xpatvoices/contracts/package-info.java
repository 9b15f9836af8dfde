/**
 * The words of Xpat Voices. Every module speaks them and none of them does anything: no Spring, no
 * SQL, no clock and no chance in here, so that a promise made to a buyer or a worker can be read
 * without knowing how it is kept.
 */
@NullMarked
package org.xpatvoices.contracts;

import org.jspecify.annotations.NullMarked;
