/**
 * What people see: server-rendered pages that need no script, in the reader's language and
 * direction. They ask the same queries and send the same commands as the API.
 */
@NullMarked
package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.NullMarked;
