/**
 * Off-takers: registered and approved by two operators, funded in advance, seeing their own
 * account.
 */
@NullMarked
package org.xpatvoices.marketplace.web.offtaker;

import org.jspecify.annotations.NullMarked;
