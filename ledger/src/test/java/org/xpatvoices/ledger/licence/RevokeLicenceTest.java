package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_NOT_HAVE_BEEN_REVOKED;
import static org.xpatvoices.ledger.licence.SaleStory.LICENCE;
import static org.xpatvoices.ledger.licence.SaleStory.NOW;
import static org.xpatvoices.ledger.licence.SaleStory.log;
import static org.xpatvoices.ledger.licence.SaleStory.sold;
import static org.xpatvoices.ledger.licence.SaleStory.withBuyer;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.licence.LicenceRevoked;
import org.xpatvoices.contracts.licence.NoticeRetraction;
import org.xpatvoices.contracts.licence.RecordDelivery;
import org.xpatvoices.contracts.licence.RevokeLicence;

import java.time.Instant;

class RevokeLicenceTest {
    private static final Instant LATER = NOW.plusSeconds(100);

    @Test
    void endsALicenceBeforeItsTerm() {
        withBuyer(log()).given(LICENCE.toString(), sold()).when(revoke(LATER)).appended(revoked());
    }

    @Test
    void handsNothingOverAfterwards() {
        withBuyer(log())
                .given(LICENCE.toString(), sold(), revoked())
                .when(
                        new RecordDelivery(
                                LICENCE, "rows.csv", "cd".repeat(32), 9, LATER.plusSeconds(1)))
                .refusedBy(LICENCE_MUST_NOT_HAVE_BEEN_REVOKED);
    }

    @Test
    void asksNoAnswerToAWithdrawalAfterwards() {
        withBuyer(log())
                .given(LICENCE.toString(), sold(), revoked())
                .when(new NoticeRetraction(LICENCE, LATER.plusSeconds(1)))
                .changedNothing();
    }

    @Test
    void changesNothingTheSecondTimeOrAfterTheTerm() {
        withBuyer(log())
                .given(LICENCE.toString(), sold(), revoked())
                .when(revoke(LATER.plusSeconds(5)))
                .changedNothing();
        withBuyer(log())
                .given(LICENCE.toString(), sold())
                .when(revoke(sold().endsAt()))
                .changedNothing();
    }

    @Test
    void refusesALicenceThatWasNeverSold() {
        withBuyer(log()).when(revoke(LATER)).refusedBy(LICENCE_MUST_EXIST);
    }

    private static RevokeLicence revoke(Instant at) {
        return new RevokeLicence(LICENCE, 1, "TERMS_BROKEN", at);
    }

    private static LicenceRevoked revoked() {
        return new LicenceRevoked(
                LICENCE.toString(),
                PACKET.toString(),
                sold().offTakerId(),
                1,
                "TERMS_BROKEN",
                sold().endsAt(),
                LATER);
    }
}
