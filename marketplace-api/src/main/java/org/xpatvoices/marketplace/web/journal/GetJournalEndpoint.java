package org.xpatvoices.marketplace.web.journal;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.journal.GetJournal;
import org.xpatvoices.contracts.journal.JournalLineView;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.time.Instant;

/** The journal, newest entry first, line by line. */
@RestController
class GetJournalEndpoint {
    private final Queries queries;

    GetJournalEndpoint(Queries queries) {
        this.queries = queries;
    }

    /** {@code chainSha256} commits to this entry and every one before it. */
    record Line(
            long entry,
            int line,
            String account,
            String side,
            Money amount,
            String step,
            String reference,
            Instant effectiveAt,
            String eventId,
            long position,
            String chainSha256) {
        static Line of(JournalLineView view) {
            boolean debit = view.debitMicro() != 0;
            return new Line(
                    view.entry(),
                    view.line(),
                    view.account(),
                    debit ? "DEBIT" : "CREDIT",
                    new Money(debit ? view.debitMicro() : view.creditMicro(), view.currency()),
                    view.step(),
                    view.reference(),
                    view.effectiveAt(),
                    view.eventId(),
                    view.position(),
                    view.entrySha256());
        }
    }

    @GetMapping("/v1/ops/journal")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Tag(name = "Books")
    @Operation(summary = "The journal, newest first; by account, event or reference if wanted")
    Page<Line> journal(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String reference,
            PageRequest page) {
        return Page.cut(
                        queries.list(
                                new GetJournal(
                                        Filter.text("account", account),
                                        Filter.text("event", event),
                                        Filter.text("reference", reference),
                                        page.after(),
                                        page.limitAndOne()),
                                JournalLineView.class),
                        page,
                        JournalLineView::cursor)
                .map(Line::of);
    }
}
