package org.xpatvoices.marketplace.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.security.PartyKind.HUB;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.testing.FreshDatabase;

@TestPropertySource(
        properties = {
            "xpatvoices.limits.client-per-minute=3",
            "xpatvoices.limits.address-per-minute=2",
            "xpatvoices.limits.sign-in-per-minute=4"
        })
@FreshDatabase
class RateLimitIT extends HttpTest {

    @Test
    void refusesEachCallerOnItsOwnAccount() {
        Http one = http.as(HUB, "hub_1");
        Http two = http.as(HUB, "hub_2");
        for (int left = 2; left >= 0; left--) {
            Http.Answer answer = one.get("/v1/none");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(answer.header("RateLimit-Reset")).isNotEmpty();
        }

        Http.Answer refused = one.get("/v1/none");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(two.get("/v1/none").status()).isEqualTo(404);
        refusesSignInByAddress();
    }

    private void refusesSignInByAddress() {
        String form = "application/x-www-form-urlencoded";
        for (int tried = 0; tried < 2; tried++) {
            assertThat(http.post("/oauth2/token", form, "x=1").status()).isNotEqualTo(429);
        }
        assertThat(http.post("/oauth2/token", form, "x=1").problem())
                .isEqualTo("too-many-requests");
        assertThat(http.post("/v1/worker/session", "{}").status()).isEqualTo(429);
    }
}
