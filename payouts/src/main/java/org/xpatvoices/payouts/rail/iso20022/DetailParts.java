package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;

/** Reads one transfer inside a booking. */
final class DetailParts {
    private final AmountParts amount = new AmountParts();
    private final ChargeParts charges = new ChargeParts();
    @Nullable String endToEndId;
    @Nullable String instructionId;
    private @Nullable String bankReference;
    private @Nullable String remittance;
    private @Nullable String creditorAccount;

    static DetailParts read(XmlCursor at) {
        var parts = new DetailParts();
        at.children(
                name -> {
                    switch (name) {
                        case "Refs" -> at.children(ref -> parts.reference(at, ref));
                        case "Amt" -> parts.amount.read(at);
                        case "CdtDbtInd" -> parts.amount.sign(at.text());
                        case "Chrgs" -> parts.charges.read(at);
                        case "AmtDtls" -> parts.olderAmount(at);
                        case "RmtInf" -> parts.remittance(at);
                        case "RltdPties" -> at.children(part -> parts.party(at, part));
                        default -> {}
                    }
                });
        return parts;
    }

    /** What the booking says of a fee is of its only transfer. */
    Detail build(Money whole, @Nullable Money chargedForAll) {
        Money charged = charges.within(whole);
        return new Detail(
                endToEndId,
                instructionId,
                bankReference,
                remittance,
                amount.buildWithin(whole),
                creditorAccount,
                charged == null ? chargedForAll : charged);
    }

    private void party(XmlCursor at, String name) {
        if (name.equals("CdtrAcct")) {
            creditorAccount = AccountReader.read(at);
        }
    }

    private void reference(XmlCursor at, String name) {
        switch (name) {
            case "EndToEndId" -> endToEndId = Texts.reference(at.text());
            case "InstrId" -> instructionId = Texts.reference(at.text());
            case "AcctSvcrRef" -> bankReference = Texts.reference(at.text());
            default -> {}
        }
    }

    /** Up to version 6 a transfer's own amount stands in its details. */
    private void olderAmount(XmlCursor at) {
        at.children(
                name -> {
                    if (name.equals("TxAmt")) {
                        at.children(
                                part -> {
                                    if (part.equals("Amt")) {
                                        amount.read(at);
                                    }
                                });
                    }
                });
    }

    private void remittance(XmlCursor at) {
        at.children(
                name -> {
                    if (name.equals("Ustrd")) {
                        remittance = Texts.reference(at.text());
                    }
                });
    }
}
