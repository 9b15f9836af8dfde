package org.xpatvoices.payouts.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.payouts.copy.BinaryCopy;

import java.util.UUID;

/**
 * One line per share. Follows the log together with the books, in the same transaction, so that
 * what a worker earned and where it is never disagree.
 */
@Component
@ProcessingGroup("payouts.journal")
class EarningsProjector {
    private final JdbcTemplate jdbc;

    EarningsProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SharesAllocated event, TrackingToken token) {
        long position = token.position().orElseThrow();
        UUID licence = LicenceId.of(event.licenceId()).value();
        if (!isNew(event, licence, position)) {
            return;
        }
        BinaryCopy copy = new BinaryCopy();
        for (Share share : event.shares()) {
            copy.row(5)
                    .uuid(PayeeId.of(share.payeeId()).value())
                    .bigint(position)
                    .uuid(licence)
                    .bigint(share.units())
                    .bigint(share.amountMicro());
        }
        copy.into(jdbc, "payouts.earning_line (payee, position, licence, units, amount_micro)");
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.earning_line, payouts.earning_chunk");
    }

    private boolean isNew(SharesAllocated event, UUID licence, long position) {
        return jdbc.update(
                        """
                        INSERT INTO payouts.earning_chunk
                            (licence, chunk, chunks, position, chunk_micro, shares)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (licence, chunk) DO NOTHING
                        """,
                        licence,
                        event.chunk(),
                        event.chunks(),
                        position,
                        event.chunkMicro(),
                        event.shares().size())
                == 1;
    }
}
