package org.xpatvoices.payouts.statement;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.SharesAllocated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Collects the shares that a batch of events allocates and writes them: many as soon as a sale is
 * whole, beside the books; few just before the batch commits. A chunk that is there already changes
 * nothing.
 */
@Component
class EarningsBatch {
    private static final Logger LOG = LoggerFactory.getLogger(EarningsBatch.class);
    private static final String RESOURCE = EarningsBatch.class.getName();
    private static final int LINES_MAX = 150_000;

    /** From so many lines on, a connection of their own is worth it. */
    private static final int BESIDE_MIN = 20_000;

    private final EarningChunks chunks;
    private final EarningRows rows;

    EarningsBatch(EarningChunks chunks, EarningRows rows) {
        this.chunks = chunks;
        this.rows = rows;
    }

    void add(SharesAllocated event, long position) {
        var chunk = ShareChunk.of(event, position);
        if (CurrentUnitOfWork.isStarted()) {
            waiting(CurrentUnitOfWork.get().root()).add(chunk);
        } else {
            var alone = new Waiting();
            alone.add(chunk);
            alone.end();
        }
    }

    private Waiting waiting(UnitOfWork<?> root) {
        return root.getOrComputeResource(
                RESOURCE,
                _ -> {
                    var waiting = new Waiting();
                    root.onPrepareCommit(_ -> waiting.end());
                    root.onRollback(_ -> waiting.leave());
                    return waiting;
                });
    }

    /** The chunks of one batch of events. Many lines are written beside the books. */
    private final class Waiting {
        private final List<ShareChunk> waiting = new ArrayList<>();
        private @Nullable FutureTask<Void> writing;
        private boolean tidy;
        private int lines;
        private long upTo;

        void add(ShareChunk chunk) {
            waiting.add(chunk);
            lines += chunk.shares();
            upTo = chunk.position();
            if (lines >= LINES_MAX || chunk.isLast() && lines >= BESIDE_MIN) {
                write();
            }
        }

        /** Just before the books are kept with the lines that they count. */
        void end() {
            write();
            settle();
            rows.count(upTo);
        }

        /** Whoever comes next takes away what was written, so it has to be written by then. */
        void leave() {
            try {
                settle();
            } catch (RuntimeException lost) {
                LOG.debug("lines that nobody waits for any more", lost);
            }
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            if (!tidy) {
                rows.tidy();
                tidy = true;
            }
            settle();
            var fresh = chunks.keep(waiting);
            if (lines >= BESIDE_MIN) {
                writing = rows.writeAhead(() -> ShareChunk.linesOf(fresh), upTo);
            } else {
                rows.write(ShareChunk.linesOf(fresh));
            }
            waiting.clear();
            lines = 0;
        }

        private void settle() {
            var begun = writing;
            writing = null;
            if (begun != null) {
                EarningRows.await(begun);
            }
        }
    }
}
