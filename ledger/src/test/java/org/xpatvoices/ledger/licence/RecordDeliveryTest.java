package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_TERM_HAS_ENDED;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD;
import static org.xpatvoices.ledger.licence.SaleStory.LICENCE;
import static org.xpatvoices.ledger.licence.SaleStory.NOW;
import static org.xpatvoices.ledger.licence.SaleStory.log;
import static org.xpatvoices.ledger.licence.SaleStory.sold;
import static org.xpatvoices.ledger.licence.SaleStory.withBuyer;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.suspended;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.contracts.licence.RecordDelivery;

import java.time.Instant;

class RecordDeliveryTest {
    private static final String SHA = "cd".repeat(32);

    @Test
    void recordsADeliveryEachTime() {
        withBuyer(log())
                .given(LICENCE.toString(), sold(), delivered(NOW.plusSeconds(100)))
                .when(deliver(NOW.plusSeconds(200)))
                .appended(delivered(NOW.plusSeconds(200)));
    }

    @Test
    void recordsARestOfWhichTheBeginningWasNeverDelivered() {
        withBuyer(log())
                .given(LICENCE.toString(), sold())
                .when(resume(NOW.plusSeconds(100)))
                .appended(delivered(NOW.plusSeconds(100)));
        withBuyer(log())
                .given(LICENCE.toString(), sold(), delivered(NOW.plusSeconds(100)))
                .when(resume(NOW.plusSeconds(200)))
                .changedNothing();
    }

    @Test
    void refusesALicenceThatWasNeverSold() {
        withBuyer(log()).when(deliver(NOW)).refusedBy(LICENCE_MUST_EXIST);
    }

    @Test
    void refusesAfterTheTerm() {
        withBuyer(log())
                .given(LICENCE.toString(), sold())
                .when(deliver(sold().endsAt()))
                .refusedBy(LICENCE_TERM_HAS_ENDED);
    }

    @Test
    void refusesWhileTheHolderIsSuspended() {
        withBuyer(log())
                .given(OFF_TAKER.toString(), suspended())
                .given(LICENCE.toString(), sold())
                .when(deliver(NOW.plusSeconds(100)))
                .refusedBy(SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD);
    }

    private static RecordDelivery deliver(Instant at) {
        return new RecordDelivery(LICENCE, "rows.csv", SHA, 2_000, at);
    }

    private static RecordDelivery resume(Instant at) {
        return new RecordDelivery(LICENCE, "rows.csv", SHA, 2_000, true, at);
    }

    private static PacketDelivered delivered(Instant at) {
        return new PacketDelivered(
                LICENCE.toString(), PACKET.toString(), "rows.csv", SHA, 2_000, at);
    }
}
