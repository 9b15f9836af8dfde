package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.GetBreaks;
import org.xpatvoices.marketplace.pages.SheetDecisions.Fate;
import org.xpatvoices.marketplace.pages.SheetDecisions.Outcome;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Waiting breaks as a table to take away, and the same table, filled in, brought back. */
@Controller
class BreakSheetPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int AT_ONCE = 500;
    private static final int ROWS_MAX = 20_000;
    private static final int SHOWN = 50;

    private final Queries queries;
    private final SheetDecisions decisions;

    BreakSheetPages(Queries queries, SheetDecisions decisions) {
        this.queries = queries;
        this.decisions = decisions;
    }

    /** Open breaks first, then those with a proposal; the first 20,000. */
    @GetMapping("/console/break-sheet/breaks.csv")
    ResponseEntity<byte[]> sheet() {
        List<BreakView> breaks = new ArrayList<>();
        for (String state : List.of("OPEN", "RESOLUTION_PROPOSED")) {
            take(state, breaks);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("breaks.csv").build().toString())
                .body(BreakSheet.written(breaks));
    }

    private void take(String state, List<BreakView> breaks) {
        String after = null;
        while (breaks.size() < ROWS_MAX - 1) {
            int room = Math.min(AT_ONCE, ROWS_MAX - 1 - breaks.size());
            var page = queries.list(new GetBreaks(state, after, room), BreakView.class);
            breaks.addAll(page);
            if (page.size() < room) {
                return;
            }
            after = page.getLast().sortKey();
        }
    }

    @GetMapping("/console/break-sheet")
    String form() {
        return "console/break-sheet";
    }

    /** Shows what would become of each row; with {@code decide} it becomes of it. */
    @PostMapping("/console/break-sheet")
    String bring(
            @RequestParam MultipartFile file,
            @RequestParam @Nullable String decide,
            Caller caller,
            Model model)
            throws IOException {
        var rows = BreakSheet.read(file.getBytes());
        var outcomes =
                decide == null
                        ? decisions.preview(rows, caller.partyId())
                        : decisions.decide(rows, caller.partyId());
        var refused = outcomes.stream().filter(one -> one.fate() == Fate.REFUSED).toList();
        model.addAttribute("done", decide != null);
        model.addAttribute("decided", count(outcomes, Fate.DECIDED));
        model.addAttribute("unchanged", count(outcomes, Fate.UNCHANGED));
        model.addAttribute("refused", refused.size());
        model.addAttribute("why", refused.subList(0, Math.min(SHOWN, refused.size())));
        model.addAttribute(
                "rows", outcomes.stream().filter(one -> one.about() != null).limit(SHOWN).toList());
        return "console/break-sheet";
    }

    private static long count(List<Outcome> outcomes, Fate fate) {
        return outcomes.stream().filter(one -> one.fate() == fate).count();
    }
}
