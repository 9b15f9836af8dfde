/**
 * What is owed in one currency becomes owed in another, for everybody at once: the bank exchanges
 * one sum, two people say for how much, and each payee gets the part that is theirs.
 */
@NullMarked
package org.xpatvoices.contracts.conversion;

import org.jspecify.annotations.NullMarked;
