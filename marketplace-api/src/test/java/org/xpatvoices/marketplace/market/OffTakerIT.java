package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.refusal.OffTakerRule.APPROVER_MUST_NOT_BE_THE_REGISTRAR;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_AWAIT_APPROVAL;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_IS_ALREADY_APPROVED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_IS_ALREADY_SUSPENDED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;
import static org.xpatvoices.marketplace.market.MarketStage.fundsJson;
import static org.xpatvoices.marketplace.market.MarketStage.newId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.marketplace.Http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

class OffTakerIT extends MarketTest {
    private static final String OFF_TAKERS = "/v1/ops/off-takers";
    private static final String GOOD =
            """
            {"name":"Institute of Work","recipientClass":"RESEARCHER","purposes":["RESEARCH"]}\
            """;

    @Test
    void givesANewOffTakerItsClientOnce() {
        Http client = stage.operator("maker").newKey();

        Http.Answer registered = client.post(OFF_TAKERS, GOOD);

        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        String id = registered.json().path("offTaker").path("offTakerId").asString();
        assertThat(tokenStatus(registered)).isEqualTo(200);
        Http.Answer read = stage.operator("maker").get(registered.header("Location"));
        assertThat(read.json().path("standing").asString()).isEqualTo("REGISTERED");
        assertThat(read.text()).doesNotContain(registered.json().path("clientSecret").asString());
        Http.Answer again = client.post(OFF_TAKERS, GOOD);
        assertThat(again.text()).isEqualTo(registered.text());
        assertThat(again.json().path("offTaker").path("offTakerId").asString()).isEqualTo(id);
    }

    @Test
    void refusesApprovalByWhoRegistered() {
        String id = stage.registered("RESEARCHER", "[\"RESEARCH\"]");
        String approval = OFF_TAKERS + "/" + id + "/approval";
        expectRefused(
                APPROVER_MUST_NOT_BE_THE_REGISTRAR,
                () -> stage.operator("maker").post(approval, ""));
        stage.approve(id);
        expectRefused(
                OFF_TAKER_IS_ALREADY_APPROVED, () -> stage.operator("checker").post(approval, ""));
    }

    @Test
    void refusesToSuspendTwice() {
        String id = stage.buyer(1);
        stage.suspend(id);
        expectRefused(
                OFF_TAKER_IS_ALREADY_SUSPENDED,
                () ->
                        stage.operator("checker")
                                .post(
                                        OFF_TAKERS + "/" + id + "/suspension",
                                        "{\"reason\":\"again\"}"));
    }

    @Test
    void countsABankReferenceOnceUnderAnyKey() {
        String id = stage.registered("RESEARCHER", "[\"RESEARCH\"]");
        stage.approve(id);
        String reference = UUID.randomUUID().toString().substring(0, 30);
        String funds = OFF_TAKERS + "/" + id + "/funds";
        Http.Answer first =
                stage.operator("maker")
                        .newKey()
                        .post(funds, fundsJson(reference, 5_000_000, "MVR"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        long before = stage.events();

        Http.Answer again =
                stage.operator("maker")
                        .newKey()
                        .post(funds, fundsJson(reference, 5_000_000, "MVR"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("prepaid").path(0).path("amountMicro").asLong())
                .isEqualTo(5_000_000);
        assertThat(stage.events()).isEqualTo(before);
        expectRefused(
                DEPOSIT_REFERENCE_IS_ALREADY_USED,
                () ->
                        stage.operator("maker")
                                .newKey()
                                .post(funds, fundsJson(reference, 6_000_000, "MVR")));
        String other = OFF_TAKERS + "/" + stage.registered("RESEARCHER", "[\"RESEARCH\"]");
        stage.approve(other.substring(other.lastIndexOf('/') + 1));
        expectRefused(
                DEPOSIT_REFERENCE_IS_ALREADY_USED,
                () ->
                        stage.operator("maker")
                                .newKey()
                                .post(other + "/funds", fundsJson(reference, 5_000_000, "MVR")));
        expectRefused(
                DEPOSIT_MUST_BE_POSITIVE,
                () -> stage.operator("maker").newKey().post(funds, fundsJson("R-0", 0, "MVR")));
    }

    /** Nobody can spend what one person says came in, if it is that much. */
    @Test
    void askASecondPersonAboutALargeDeposit() {
        String id = stage.registered("RESEARCHER", "[\"RESEARCH\"]");
        stage.approve(id);
        String place = OFF_TAKERS + "/" + id;
        String reference = UUID.randomUUID().toString().substring(0, 30);
        String large = fundsJson(reference, 10_000_000_010_000L, "MVR");
        for (int times = 0; times < 2; times++) {
            var waits = stage.operator("maker").newKey().post(place + "/funds", large);
            assertThat(waits.status()).as(waits.text()).isEqualTo(202);
            assertThat(waits.json().path("prepaid")).isEmpty();
        }
        assertThat(stage.operator("checker").get("/v1/ops/deposits").text())
                .contains(id, reference, "PROPOSED");
        String yes = "{\"approve\":true,\"proposal\":1}";
        expectRefused(
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                () -> stage.operator("maker").newKey().post(place + "/deposit-decisions", yes));
        expectRefused(
                DEPOSIT_MUST_AWAIT_APPROVAL,
                () ->
                        stage.operator("checker")
                                .newKey()
                                .post(place + "/deposit-decisions", yes.replace('1', '2')));
        assertThat(
                        stage.operator("checker")
                                .newKey()
                                .post(place + "/deposit-decisions", yes)
                                .text())
                .contains("APPROVED");
        var counted = stage.operator("maker").newKey().post(place + "/funds", large);
        assertThat(counted.status()).as(counted.text()).isEqualTo(201);
        assertThat(counted.json().path("prepaid").path(0).path("amountMicro").asLong())
                .isEqualTo(10_000_000_010_000L);
    }

    @Test
    void takesWholeCoinsOfVettedOffTakersOnly() {
        String id = stage.registered("RESEARCHER", "[\"RESEARCH\"]");
        Http operator = stage.operator("maker");
        String funds = OFF_TAKERS + "/" + id + "/funds";
        expectRefused(
                DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER,
                () -> operator.newKey().post(funds, fundsJson("R-2", 5_000_000, "MVR")));
        stage.approve(id);
        expectRefused(
                DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS,
                () -> operator.newKey().post(funds, fundsJson("R-2", 1, "MVR")));
    }

    @Test
    void showsAnOffTakerItsOwnAccountOnly() {
        String id = stage.buyer(2);
        stage.licence(id, stage.packet());

        Http.Answer account = stage.as(id).get("/v1/account");
        Http.Answer lines = stage.as(id).get("/v1/account/lines");

        assertThat(account.json().path("offTakerId").asString()).isEqualTo(id);
        assertThat(account.json().path("standing").asString()).isEqualTo("APPROVED");
        assertThat(lines.json().path("items")).hasSize(2);
        assertThat(lines.json().path("items").path(0).path("kind").asString()).isEqualTo("CAPTURE");
        assertThat(lines.json().path("items").path(0).path("amount").path("amountMicro").asLong())
                .isEqualTo(-MarketStage.PRICE_MICRO);
        assertThat(stage.as(id).get(OFF_TAKERS + "/" + id).problem()).isEqualTo("missing-scope");
    }

    @Test
    void refusesUnknownOffTakers() {
        String unknown = OFF_TAKERS + "/" + newId("ofk_");
        Http operator = stage.operator("checker");
        expectRefused(OFF_TAKER_MUST_EXIST, () -> operator.get(unknown));
        expectRefused(OFF_TAKER_MUST_EXIST, () -> operator.get(unknown + "/lines"));
        expectRefused(OFF_TAKER_MUST_EXIST, () -> operator.post(unknown + "/approval", ""));
        expectRefused(
                OFF_TAKER_MUST_EXIST,
                () -> operator.newKey().post(unknown + "/funds", fundsJson("R-1", 1, "MVR")));
        expectProblem(404, "not-found", () -> operator.get(OFF_TAKERS + "/ofk_nonsense"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"recipientClass":"NGO","purposes":["POLICY"]}                            | /name
                    {"name":"","recipientClass":"NGO","purposes":["POLICY"]}                  | /name
                    {"name":"x","recipientClass":"MINISTRY","purposes":["POLICY"]}            | /recipientClass
                    {"name":"x","recipientClass":"NGO","purposes":[]}                         | /purposes
                    {"name":"x","recipientClass":"NGO","purposes":["BLACKLIST"]}              | /purposes/0
                    """)
    void namesEveryFieldThatIsWrong(String body, String pointer) {
        long before = stage.events();
        Http.Answer answer = stage.operator("maker").newKey().post(OFF_TAKERS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(stage.events()).isEqualTo(before);
    }

    private int tokenStatus(Http.Answer registered) {
        String basic =
                registered.json().path("clientId").asString()
                        + ":"
                        + registered.json().path("clientSecret").asString();
        return http.with(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .post(
                        "/oauth2/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials")
                .status();
    }
}
