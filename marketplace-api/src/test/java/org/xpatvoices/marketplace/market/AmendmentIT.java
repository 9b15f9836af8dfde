package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.AmendmentRule.AMENDMENT_MUST_BE_PROPOSED;
import static org.xpatvoices.contracts.refusal.AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE;
import static org.xpatvoices.contracts.refusal.AmendmentRule.SHARES_MUST_NOT_BE_TAKEN_BACK;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.marketplace.Http;

import tools.jackson.databind.JsonNode;

/** A sale that goes wrong after it was distributed: one share was too small, then all is undone. */
class AmendmentIT extends MarketTest {
    private static final String PAYEE = "pye_%032x".formatted(7);

    @Test
    void isCorrectedAndGivenBackByTwoPeople() {
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());
        String sale = "/v1/ops/licences/" + licence;
        await().until(() -> propose(sale + "/corrections", correction(15_000_000)).status() == 201);
        String first = sale + "/amendments/1/decision";
        assertRefused(APPROVER_MUST_NOT_BE_THE_MAKER, decide("maker", first, true));

        JsonNode corrected = decide("checker", first, true).json();

        assertThat(corrected.path("state").asString()).isEqualTo("APPROVED");
        assertThat(corrected.path("loss").path("amountMicro").asLong()).isEqualTo(2_500_000);
        assertRefused(AMENDMENT_MUST_BE_PROPOSED, decide("checker", first, true));
        assertRefused(
                SHARES_MUST_NOT_BE_TAKEN_BACK,
                propose(sale + "/corrections", correction(14_000_000)));
        assertRefused(AMENDMENT_MUST_CHANGE_THE_SALE, propose(sale + "/refunds", refund(0)));
        MarketStage.required(propose(sale + "/refunds", refund(MarketStage.PRICE_MICRO)), 201);
        assertThat(prepaid(buyer)).isZero();
        MarketStage.required(decide("checker", sale + "/amendments/2/decision", true), 200);

        await().until(() -> prepaid(buyer) == MarketStage.PRICE_MICRO);
        await().until(() -> !licence(buyer, licence).path("running").asBoolean());
        assertThat(stage.as(buyer).get("/v1/licences/" + licence + "/files/rows.csv").status())
                .isEqualTo(410);
        String own = "/v1/licences/" + licence + "/amendments";
        assertThat(stage.as(buyer).get(own).text())
                .contains("CORRECTION", "REFUND", "\"reason\":\"three more\"")
                .doesNotContain("ops_", "pye_");
        String stranger = stage.buyer(1);
        assertRefused(LICENCE_MUST_EXIST, stage.as(stranger).get(own));
        assertThat(balance("expense:loss:packet-faulty")).isEqualTo(MarketStage.PRICE_MICRO);
    }

    private static void assertRefused(Rule rule, Http.Answer answer) {
        assertThat(answer.problem()).as(answer.text()).isEqualTo(rule.slug());
    }

    private Http.Answer propose(String path, String body) {
        return stage.operator("maker").newKey().post(path, body);
    }

    private Http.Answer decide(String who, String path, boolean approved) {
        return stage.operator(who).newKey().post(path, "{\"approved\":" + approved + "}");
    }

    private static String correction(long micro) {
        return """
        {"shares":[{"payeeId":"%s","amountMicro":%d}],"cause":"UNITS_WRONG","reason":"three more"}\
        """
                .formatted(PAYEE, micro);
    }

    private static String refund(long micro) {
        return """
        {"refund":{"amountMicro":%d,"currency":"MVR"},"endsLicence":false,\
        "cause":"PACKET_FAULTY","reason":"empty rows"}\
        """
                .formatted(micro);
    }

    private long prepaid(String buyer) {
        return stage.as(buyer)
                .get("/v1/account")
                .json()
                .path("prepaid")
                .path(0)
                .path("amountMicro")
                .asLong();
    }

    private JsonNode licence(String buyer, String licence) {
        return stage.as(buyer).get("/v1/licences/" + licence).json();
    }

    private long balance(String account) {
        return stage.operator("any")
                .get("/v1/ops/balances?account=" + account)
                .json()
                .path("items")
                .path(0)
                .path("balance")
                .path("amountMicro")
                .asLong();
    }
}
