/**
 * Joining: a worker becomes an anonymous account with a claim card; no field here can name a
 * person.
 */
@NullMarked
package org.xpatvoices.contracts.enrolment;

import org.jspecify.annotations.NullMarked;
