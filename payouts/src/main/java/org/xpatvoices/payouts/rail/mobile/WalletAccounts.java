package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.payouts.rail.NameCheck;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What a provider says of the wallets that are named to us: whose they are, and how well known. */
final class WalletAccounts {
    private final MobileMoneyClient client;

    WalletAccounts(MobileMoneyClient client) {
        this.client = client;
    }

    /** Silence, and a name that cannot be read, say nothing. */
    NameCheck holds(String account, String holder) {
        var said = said(account, "/accountname");
        return said == null ? NameCheck.UNKNOWN : NameCheck.of(holder, namesOf(said));
    }

    /** The highest level at which the provider knows anybody whose wallet this is. */
    @Nullable Integer tierOf(String account) {
        var said = said(account, "");
        Integer tier = null;
        for (var one : said == null ? List.<JsonNode>of() : said.path("identity")) {
            var level = one.path("kycLevel");
            if (level.isInt() && level.asInt() >= 0) {
                tier = tier == null ? level.asInt() : Math.max(tier, level.asInt());
            }
        }
        return tier;
    }

    private @Nullable JsonNode said(String account, String what) {
        String path = "/accounts/msisdn/" + account.replace("+", "%2B") + what;
        return client.get(path) instanceof Answer.Heard heard && heard.isSuccess()
                ? Words.read(heard.body())
                : null;
    }

    /** The forms in which an account's holder is known; none if nothing is said. */
    private static List<String> namesOf(JsonNode said) {
        var name = said.path("name");
        return List.of(
                Words.text(name, "fullName"),
                Words.text(name, "nativeName"),
                Words.text(name, "firstName") + " " + Words.text(name, "lastName"));
    }
}
