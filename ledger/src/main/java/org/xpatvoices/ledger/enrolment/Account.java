package org.xpatvoices.ledger.enrolment;

import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.enrolment.WorkerEnrolled;
import org.xpatvoices.ledger.consent.Grants;

import java.time.Instant;

/** Whether there is an account behind an id, and what it holds. */
sealed interface Account {
    /** Nobody has enrolled under this id. */
    record Absent() implements Account {}

    /** Everything was erased: only that there was an account is left, and who may hear of it. */
    record Erased(String hubId, Instant erasedAt) implements Account {}

    /** An anonymous account that one hub vouched for. */
    record Enrolled(String hubId, String assurance, String language, Grants grants)
            implements Account {
        static Enrolled from(WorkerEnrolled event) {
            return new Enrolled(event.hubId(), event.assurance(), event.language(), Grants.none());
        }

        boolean cameFrom(EnrolWorker command) {
            return hubId.equals(command.hubId().toString())
                    && assurance.equals(command.assurance().name())
                    && language.equals(command.language());
        }

        Erased erasedAt(Instant at) {
            return new Erased(hubId, at);
        }

        Enrolled with(Grants next) {
            return new Enrolled(hubId, assurance, language, next);
        }
    }
}
