package org.xpatvoices.marketplace.web.keyroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;

/** Without folders for copies, as here, no key can be destroyed. That it can be is in the story. */
class RollKeysIT extends HttpTest {
    private static final String ROLLS = "/v1/ops/key-rolls";
    private static final String DUE = "{\"reason\":\"thirty days are over\"}";

    private Http maker;
    private Http checker;

    @BeforeEach
    void signIn() {
        maker = http.as(OPERATOR, "ops_" + "1".repeat(32));
        checker = http.as(OPERATOR, "ops_" + "2".repeat(32));
    }

    @Test
    void refusesToDestroyTheOldKeyWithoutTwoCopies() {
        var begun = maker.newKey().post(ROLLS, DUE);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        var place = begun.header("Location");
        await().until(() -> maker.get(place).json().path("keysLeft").asLong(-1) == 0);

        assertThat(maker.post(place + "/completion", "").problem())
                .isEqualTo("key-roll-must-be-finished-by-another");
        var refused = checker.post(place + "/completion", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("key-database-needs-two-verified-copies");
        var roll = maker.get(place).json();
        assertThat(roll.path("finished").asBoolean()).isFalse();
        assertThat(roll.path("copies").asInt()).isZero();
    }

    @Test
    void beginsOnceHoweverOftenItIsSent() {
        var key = maker.key("roll-" + hex());
        var first = key.post(ROLLS, DUE);
        var again = key.post(ROLLS, DUE);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("rollId")).isEqualTo(first.json().path("rollId"));
        assertThat(maker.post(ROLLS, DUE).problem()).isEqualTo("missing-idempotency-key");
    }

    @Test
    void knowsOfNoOtherRoll() {
        var nowhere = ROLLS + "/rol_" + hex();

        assertThat(maker.get(nowhere).problem()).isEqualTo("not-found");
        assertThat(checker.post(nowhere + "/completion", "").problem())
                .isEqualTo("key-roll-must-exist");
        assertThat(checker.post(ROLLS + "/rol_1/completion", "").status()).isEqualTo(404);
    }
}
