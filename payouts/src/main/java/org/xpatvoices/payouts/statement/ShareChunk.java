package org.xpatvoices.payouts.statement;

import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.payouts.copy.BinaryCopy;
import org.xpatvoices.payouts.copy.Early;

import java.util.List;
import java.util.UUID;

/** One chunk of shares, where it stands in the log, and its lines as they will be written. */
record ShareChunk(SharesAllocated event, UUID licence, long position, Early<BinaryCopy> lines) {
    /** From so many shares on, their lines are worked out on another core. */
    private static final int LARGE = 200;

    /** Under which a chunk counts once. */
    record Key(UUID licence, int chunk) {}

    static ShareChunk of(SharesAllocated event, long position) {
        UUID licence = LicenceId.of(event.licenceId()).value();
        boolean large = event.shares().size() >= LARGE;
        return new ShareChunk(
                event, licence, position, Early.of(large, () -> linesOf(event, licence, position)));
    }

    static BinaryCopy linesOf(List<ShareChunk> chunks) {
        BinaryCopy copy = new BinaryCopy();
        chunks.forEach(chunk -> copy.add(chunk.lines().get()));
        return copy;
    }

    Key key() {
        return new Key(licence, event.chunk());
    }

    int shares() {
        return event.shares().size();
    }

    /** Whether its sale is whole with it. */
    boolean isLast() {
        return event.chunk() + 1 == event.chunks();
    }

    private static BinaryCopy linesOf(SharesAllocated event, UUID licence, long position) {
        BinaryCopy lines = new BinaryCopy();
        for (Share share : event.shares()) {
            lines.row(5)
                    .uuid(PayeeId.of(share.payeeId()).value())
                    .bigint(position)
                    .uuid(licence)
                    .bigint(share.units())
                    .bigint(share.amountMicro());
        }
        return lines;
    }
}
