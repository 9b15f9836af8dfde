package org.xpatvoices.ledger.packet.anonymise;

/**
 * Makes larger classes than a model asks for, where there are people enough to afford it. A class
 * is a group that later packets may not part, and that everybody who withdraws makes smaller: the
 * larger it begins, the longer it comes back before those who leave it can no longer hide one
 * another. The price is loss, which grows more slowly the more rows there are.
 */
public final class Lasting implements Anonymiser {
    /** From this many rows on classes grow; measured on the reference table. */
    private static final int AFFORDABLE_ROWS = 4_300;

    /** Two and a half times as large; larger classes lose more than they hold. */
    private static final int LARGEST_PERCENT = 250;

    /** A result that suppresses more than one row in so many is not worth it. */
    private static final int SUPPRESSED_ONE_IN = 50;

    private final Anonymiser others;
    private final int percent;

    /**
     * @param others makes the classes
     * @param packetRows rows of the packet that they will be in
     */
    public Lasting(Anonymiser others, int packetRows) {
        this.others = others;
        long affordable = 100L * packetRows / AFFORDABLE_ROWS;
        this.percent = Math.toIntExact(Math.max(100, Math.min(LARGEST_PERCENT, affordable)));
    }

    @Override
    public String algorithm() {
        return percent == 100 ? others.algorithm() : others.algorithm() + "+lasting@1";
    }

    @Override
    public Anonymised anonymise(AnonymiserInput input, PrivacyModel model) {
        int k = Math.toIntExact((long) model.k() * percent / 100);
        if (k == model.k()) {
            return others.anonymise(input, model);
        }
        Anonymised large = others.anonymise(input, model.withWorkers(k));
        boolean worthIt = (long) large.figures().suppressed() * SUPPRESSED_ONE_IN <= input.rows();
        return worthIt ? large : others.anonymise(input, model);
    }
}
