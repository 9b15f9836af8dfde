package org.xpatvoices.payouts.journal;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.copy.Early;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the entries that a batch of events makes and writes them just before the batch commits,
 * in the order of the events: a thousand entries cost little more than one. Nothing reads the books
 * in between.
 */
@Component
public class JournalBatchStore {
    private static final String RESOURCE = JournalBatchStore.class.getName();
    private static final int POSTINGS_MAX = 150_000;
    private static final int FIRST_GROUP = 20_000;
    private static final int LARGE = 200;

    private final JournalStore journal;

    JournalBatchStore(JournalStore journal) {
        this.journal = journal;
    }

    /** Posts an entry with its batch; at once where no batch is being handled. */
    public void post(JournalEntry entry) {
        if (CurrentUnitOfWork.isStarted()) {
            waiting(CurrentUnitOfWork.get().root()).add(entry, journal);
        } else {
            journal.post(entry);
        }
    }

    /** Posts what one event books, under the event's own key; nothing where it books nothing. */
    public void post(
            String eventId,
            TrackingToken token,
            String step,
            String reference,
            Instant at,
            List<Posting> postings) {
        if (!postings.isEmpty()) {
            post(
                    new JournalEntry(
                            EntryKey.of(eventId),
                            token.position().orElseThrow(),
                            step,
                            reference,
                            at,
                            postings));
        }
    }

    private Waiting waiting(UnitOfWork<?> root) {
        return root.getOrComputeResource(
                RESOURCE,
                _ -> {
                    var waiting = new Waiting();
                    root.onPrepareCommit(_ -> waiting.flush(journal));
                    return waiting;
                });
    }

    /**
     * Large entries are worked out beside the events that follow, and, the first group once
     * written, beside the database.
     */
    private static final class Waiting {
        private final List<Early<Draft>> drafts = new ArrayList<>();
        private int postings;

        void add(JournalEntry entry, JournalStore journal) {
            boolean large = entry.postings().size() >= LARGE;
            drafts.add(Early.of(large, () -> journal.draft(entry)));
            postings += entry.postings().size();
            if (postings >= POSTINGS_MAX) {
                flush(journal);
            }
        }

        void flush(JournalStore journal) {
            List<Draft> group = new ArrayList<>();
            int lines = 0;
            int linesMax = FIRST_GROUP;
            for (var draft : drafts) {
                group.add(draft.get());
                lines += group.getLast().lines().size();
                if (lines >= linesMax) {
                    journal.write(group);
                    group.clear();
                    lines = 0;
                    linesMax = POSTINGS_MAX;
                }
            }
            if (!group.isEmpty()) {
                journal.write(group);
            }
            drafts.clear();
            postings = 0;
        }
    }
}
