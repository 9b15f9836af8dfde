package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads one entry with its transfers; an entry that is not booked gives null. */
final class EntryReader {
    private final AmountParts amount = new AmountParts();
    private final ChargeParts charges = new ChargeParts();
    private final List<DetailParts> details = new ArrayList<>();
    private String status = "";
    private boolean reversal;
    private @Nullable String reference;
    private @Nullable String paymentId;
    private @Nullable LocalDate bookedOn;

    private EntryReader() {}

    static @Nullable Entry read(XmlCursor at) {
        var entry = new EntryReader();
        at.children(name -> entry.part(at, name));
        return entry.build();
    }

    private @Nullable Entry build() {
        if (status.isEmpty()) {
            throw new UnreadableFile("an entry does not say whether it is booked");
        }
        if (!status.equals("BOOK")) {
            return null;
        }
        Money whole = amount.build();
        Money charged = charges.within(whole);
        Money forIt = details.size() == 1 ? charged : null;
        return new Entry(
                whole,
                reversal,
                reference,
                paymentId,
                bookedOn,
                details.stream().map(detail -> detail.build(whole, forIt)).toList(),
                charged != null && charged.isPositive() && details.size() != 1);
    }

    private void part(XmlCursor at, String name) {
        switch (name) {
            case "Amt" -> amount.read(at);
            case "CdtDbtInd" -> amount.sign(at.text());
            case "RvslInd" -> reversal = at.text().matches("true|1") || reversal;
            case "Sts" -> status = statusOf(at);
            case "AcctSvcrRef" -> reference = Texts.reference(at.text());
            case "Chrgs" -> charges.read(at);
            case "BookgDt" -> bookedOn = Texts.day(Texts.innermost(at));
            case "NtryDtls" -> at.children(part -> group(at, part));
            default -> {}
        }
    }

    /** Text up to version 6, an element with a code from version 7 on. */
    private static String statusOf(XmlCursor at) {
        var code = new StringBuilder();
        String text = at.textOr(name -> code.append(name.equals("Cd") ? at.text() : ""));
        return code.isEmpty() ? text : code.toString();
    }

    private void group(XmlCursor at, String name) {
        switch (name) {
            case "Btch" ->
                    at.children(
                            part -> {
                                if (part.equals("PmtInfId")) {
                                    paymentId = Texts.reference(at.text());
                                }
                            });
            case "TxDtls" -> details.add(DetailParts.read(at));
            default -> {}
        }
    }

    private static final class DetailParts {
        private final AmountParts amount = new AmountParts();
        private final ChargeParts charges = new ChargeParts();
        private @Nullable String endToEndId;
        private @Nullable String instructionId;
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
}
