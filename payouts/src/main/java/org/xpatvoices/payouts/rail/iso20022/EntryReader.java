package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one entry with its transfers. */
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

    static EntryReader read(XmlCursor at) {
        var entry = new EntryReader();
        at.children(name -> entry.part(at, name));
        if (entry.status.isEmpty()) {
            throw new UnreadableFile("an entry does not say whether it is booked");
        }
        return entry;
    }

    /** Null if it is not booked: it is pending, planned or told for information. */
    @Nullable Entry booked() {
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

    /** Adds what it names: its payment group, and its transfers. */
    void names(Set<String> groups, Set<String> transfers) {
        if (paymentId != null) {
            groups.add(paymentId);
        }
        details.stream()
                .flatMap(one -> Stream.of(one.endToEndId, one.instructionId))
                .filter(Objects::nonNull)
                .forEach(transfers::add);
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
}
