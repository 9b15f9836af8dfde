package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_TERM_HAS_ENDED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTED_PACKET_CANNOT_BE_FETCHED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.GetLicence;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.offtaker.GetOffTaker;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;

/** The caller's licences. Somebody else's licence is not found, like one that never was. */
@Component
class OwnLicences {
    private final Queries queries;
    private final Clock clock;

    OwnLicences(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    LicenceView one(LicenceId id, Caller caller) {
        return queries.maybe(new GetLicence(id), LicenceView.class)
                .filter(licence -> licence.offTakerId().equals(caller.partyId()))
                .orElseThrow(
                        () -> new Refused(LICENCE_MUST_EXIST, "No licence " + id + " of yours."));
    }

    /**
     * A licence whose files may be fetched now: its term runs, its holder is not suspended, has not
     * answered a retraction and owes no answer to one.
     */
    LicenceView open(LicenceId id, Caller caller) {
        LicenceView licence = one(id, caller);
        boolean suspended =
                queries.maybe(new GetOffTaker(OffTakerId.of(caller.partyId())), OffTakerView.class)
                        .filter(holder -> holder.standing() == OffTakerStanding.SUSPENDED)
                        .isPresent();
        if (suspended) {
            throw new Refused(
                    SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD, caller.partyId() + " is suspended.");
        }
        Instant now = clock.instant();
        if (!now.isBefore(licence.endsAt())) {
            throw new Refused(LICENCE_TERM_HAS_ENDED, "It ended at " + licence.endsAt() + ".");
        }
        if (licence.givenUpAt() != null) {
            throw new Refused(
                    RETRACTED_PACKET_CANNOT_BE_FETCHED,
                    "You answered a retraction at " + licence.givenUpAt() + ".");
        }
        if (licence.answerBy() != null && !now.isBefore(licence.answerBy())) {
            throw new Refused(
                    RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING,
                    "Your answer was due by " + licence.answerBy() + ".");
        }
        return licence;
    }
}
