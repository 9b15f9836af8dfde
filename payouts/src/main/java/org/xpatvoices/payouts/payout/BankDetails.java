package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.payouts.rail.iso20022.BankText;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account, or the number of a wallet, and its holder as a provider wants them; never printed.
 */
record BankDetails(String account, String holder) {
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9]{5,34}");
    private static final Pattern WALLET = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern HOLDER = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]{1,70}");
    private static final int SHOWN = 4;

    /** What a worker wrote, as this rail's providers take it. */
    static BankDetails of(RailCode rail, String account, String holder) {
        String name = holder.strip();
        String plain = account.replaceAll("[ .()-]", "").toUpperCase(Locale.ROOT);
        var details =
                switch (rail) {
                    case BANK -> new BankDetails(plain, writable(name));
                    case MOBILE_MONEY -> new BankDetails(wallet(plain), name);
                    case CASH -> new BankDetails(hub(account.strip()), name);
                };
        if (!HOLDER.matcher(name).matches()
                || rail == RailCode.BANK && !ACCOUNT.matcher(plain).matches()) {
            throw new Refused(
                    PayoutRule.DESTINATION_MUST_BE_READABLE,
                    "The account has "
                            + plain.length()
                            + " characters, the holder "
                            + name.length()
                            + ".");
        }
        return details;
    }

    /** Bank files know Latin letters only; what cannot be written in them would be lost there. */
    private static String writable(String name) {
        int lost = BankText.lostOf(name);
        if (lost > 0) {
            throw new Refused(
                    PayoutRule.HOLDER_MUST_BE_WRITABLE_BY_A_BANK,
                    lost + " characters of the name are none that a bank can write.");
        }
        return name;
    }

    private static String hub(String id) {
        try {
            return HubId.of(id).toString();
        } catch (MalformedId e) {
            throw new Refused(
                    VoucherRule.CASH_MUST_BE_FETCHED_AT_A_HUB,
                    "The account has " + id.length() + " characters.");
        }
    }

    private static String wallet(String number) {
        String international = number.startsWith("00") ? "+" + number.substring(2) : number;
        if (!WALLET.matcher(international).matches()) {
            throw new Refused(
                    PayoutRule.WALLET_MUST_BE_A_TELEPHONE_NUMBER,
                    "It has " + number.length() + " characters.");
        }
        return international;
    }

    /** All that is ever shown of it. */
    String mask() {
        return "••" + end();
    }

    String end() {
        return account.substring(account.length() - SHOWN);
    }

    @Override
    public String toString() {
        return "BankDetails[withheld]";
    }
}
