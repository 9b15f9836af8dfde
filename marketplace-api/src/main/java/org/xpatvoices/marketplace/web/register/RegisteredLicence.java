package org.xpatvoices.marketplace.web.register;

import org.xpatvoices.contracts.licence.LicenceView;

import java.time.Instant;

/** Who may use which packet for what, from when until when. */
record RegisteredLicence(
        String licenceId,
        String offTakerId,
        String offTakerName,
        String packetId,
        String productTitle,
        String purpose,
        Instant soldAt,
        Instant endsAt,
        boolean running) {
    static RegisteredLicence of(LicenceView view, Instant now) {
        return new RegisteredLicence(
                view.licenceId(),
                view.offTakerId(),
                view.offTakerName(),
                view.packetId(),
                view.productTitle(),
                view.purpose(),
                view.soldAt(),
                view.endsAt(),
                now.isBefore(view.endsAt()) && view.givenUpAt() == null);
    }
}
