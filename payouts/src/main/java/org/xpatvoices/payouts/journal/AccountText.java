package org.xpatvoices.payouts.journal;

import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PayeeId;

/** Reads account names back into accounts; the inverse of {@link Account#text()}. */
final class AccountText {
    private AccountText() {}

    static void check(String part) {
        if (!Account.PART.matcher(part).matches()) {
            throw new UnknownAccount("a name part does not match " + Account.PART.pattern());
        }
    }

    static Account parse(String text) {
        String[] part = text.split(":", -1);
        try {
            return switch (part.length) {
                case 2 -> ofTwo(text, part);
                case 3 -> ofThree(part);
                case 4 -> ofFour(part);
                default -> throw new UnknownAccount(part.length + " name parts");
            };
        } catch (MalformedId e) {
            throw new UnknownAccount("the id in it is malformed");
        }
    }

    private static Account ofTwo(String text, String[] part) {
        for (Account.Income income : Account.Income.values()) {
            if (income.text().equals(text)) {
                return income;
            }
        }
        if (text.equals("equity:rounding")) {
            return new Account.Rounding();
        }
        if (part[0].equals("suspense")) {
            return new Account.Suspense(part[1]);
        }
        throw new UnknownAccount("two name parts of no kind");
    }

    private static Account ofThree(String[] part) {
        return switch (part[0] + ':' + part[1]) {
            case "asset:bank" -> new Account.Bank(part[2]);
            case "asset:float" -> new Account.ProviderFloat(part[2]);
            case "liab:refund" -> new Account.Refund(OffTakerId.of(part[2]));
            case "liab:unclaimed" -> new Account.Unclaimed(part[2]);
            case "expense:fee" -> new Account.ProviderFee(part[2]);
            case "expense:loss" -> new Account.Loss(part[2]);
            case "equity:fx" -> new Account.Fx(part[2]);
            default -> throw new UnknownAccount("three name parts of no kind");
        };
    }

    private static Account ofFour(String[] part) {
        if (part[1].equals("payout") && part[2].equals("in_transit") && part[0].equals("liab")) {
            return new Account.InTransit(part[3]);
        }
        return switch (part[0] + ':' + part[1] + ':' + part[3]) {
            case "liab:offtaker:prepaid" -> new Account.Prepaid(OffTakerId.of(part[2]));
            case "liab:licence:clearing" -> new Account.Clearing(LicenceId.of(part[2]));
            case "liab:worker:payable" -> new Account.Payable(PayeeId.of(part[2]));
            case "liab:worker:reserved" -> new Account.Reserved(PayeeId.of(part[2]));
            default -> throw new UnknownAccount("four name parts of no kind");
        };
    }
}
