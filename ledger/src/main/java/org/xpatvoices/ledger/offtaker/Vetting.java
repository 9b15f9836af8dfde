package org.xpatvoices.ledger.offtaker;

import org.xpatvoices.contracts.offtaker.OffTakerRegistered;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;

/** Where an off-taker is in its vetting. */
sealed interface Vetting {
    record Unknown() implements Vetting {}

    /** Somebody registered it. */
    sealed interface Known extends Vetting {
        OffTakerRegistered registration();

        OffTakerStanding standing();
    }

    record Registered(OffTakerRegistered registration) implements Known {
        @Override
        public OffTakerStanding standing() {
            return OffTakerStanding.REGISTERED;
        }
    }

    record Approved(OffTakerRegistered registration) implements Known {
        @Override
        public OffTakerStanding standing() {
            return OffTakerStanding.APPROVED;
        }
    }

    record Suspended(OffTakerRegistered registration) implements Known {
        @Override
        public OffTakerStanding standing() {
            return OffTakerStanding.SUSPENDED;
        }
    }
}
