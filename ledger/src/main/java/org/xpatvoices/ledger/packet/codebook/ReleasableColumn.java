package org.xpatvoices.ledger.packet.codebook;

/** A column that packets may have, with the weakest mark it may carry. */
public record ReleasableColumn(String name, Mark mark, CodeList list) {
    /** A plain column may be treated as sensitive; nothing else may change its role. */
    void refuseAs(Mark asked) {
        boolean stricter = mark == Mark.PLAIN && asked == Mark.SENSITIVE;
        if (asked != mark && !stricter) {
            throw new UnreleasableColumn(
                    name, "is " + mark + " and cannot be released as " + asked);
        }
    }
}
