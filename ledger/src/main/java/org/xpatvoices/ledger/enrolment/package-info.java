/**
 * Anonymous accounts: one event-sourced worker, with the grants it made. Other features ask the
 * worker's own history through {@link org.xpatvoices.ledger.enrolment.EnrolledWorkers}.
 */
@NullMarked
package org.xpatvoices.ledger.enrolment;

import org.jspecify.annotations.NullMarked;
