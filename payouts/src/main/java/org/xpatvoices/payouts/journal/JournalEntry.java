package org.xpatvoices.payouts.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One transaction of the books. Cannot be built unless it sums to zero in every currency.
 *
 * @param position position of the causing event in the log
 * @param step what happened in the table of postings, such as {@code LICENCE_SOLD}
 * @param reference id of what it is about: a licence, an off-taker, a payout
 * @param effectiveAt the event's own time, never the time of writing
 */
public record JournalEntry(
        EntryKey key,
        long position,
        String step,
        String reference,
        Instant effectiveAt,
        List<Posting> postings) {
    public JournalEntry {
        postings = List.copyOf(postings);
        // The database keeps microseconds; the hash must commit to what can be read back.
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MICROS);
        if (postings.isEmpty()) {
            throw new UnbalancedEntry("an entry without postings");
        }
    }

    /** One side of one account in one currency. Exactly one of the two amounts is not zero. */
    public record Line(Account account, String currency, long debitMicro, long creditMicro) {}

    /** The postings with equal sides added up, in order of first appearance; sums to zero. */
    public List<Line> lines() {
        Map<LineKey, Long> sums = new LinkedHashMap<>();
        for (Posting posting : postings) {
            String currency = posting.amount().currency();
            long micro = posting.amount().amountMicro();
            sums.merge(new LineKey(posting.debit(), currency, true), micro, Math::addExact);
            sums.merge(new LineKey(posting.credit(), currency, false), micro, Math::addExact);
        }
        List<Line> lines = new ArrayList<>(sums.size());
        sums.forEach((key, micro) -> lines.add(key.line(micro)));
        mustSumToZero(lines);
        return lines;
    }

    private static void mustSumToZero(List<Line> lines) {
        Map<String, Long> net = new LinkedHashMap<>();
        for (Line line : lines) {
            long signed = Math.subtractExact(line.debitMicro(), line.creditMicro());
            net.merge(line.currency(), signed, Math::addExact);
        }
        net.forEach(
                (currency, micro) -> {
                    if (micro != 0) {
                        throw new UnbalancedEntry("off by " + micro + " in " + currency);
                    }
                });
    }

    private record LineKey(Account account, String currency, boolean debit) {
        Line line(long micro) {
            return new Line(account, currency, debit ? micro : 0, debit ? 0 : micro);
        }
    }
}
