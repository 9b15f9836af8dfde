package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Locale;
import java.util.regex.Pattern;

/** An account and its holder as a bank wants them; never printed. */
record BankDetails(String account, String holder) {
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9]{5,34}");
    private static final Pattern HOLDER = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]{1,70}");
    private static final int SHOWN = 4;

    static BankDetails of(String account, String holder) {
        var details =
                new BankDetails(
                        account.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT), holder.strip());
        if (!ACCOUNT.matcher(details.account).matches()
                || !HOLDER.matcher(details.holder).matches()) {
            throw new Refused(
                    PayoutRule.DESTINATION_MUST_BE_READABLE,
                    "The account has "
                            + details.account.length()
                            + " characters, the holder "
                            + details.holder.length()
                            + ".");
        }
        return details;
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
