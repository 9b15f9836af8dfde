/**
 * Who may knock. Organisations come with a client and a short token, operators with a login form,
 * workers with a card and a PIN; whoever comes, a door sees one {@link
 * org.xpatvoices.marketplace.security.Caller}. Every door says whom it admits, and a door that says
 * nothing admits nobody.
 */
@NullMarked
package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.NullMarked;
