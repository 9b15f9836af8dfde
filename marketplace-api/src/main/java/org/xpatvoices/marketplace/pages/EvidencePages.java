package org.xpatvoices.marketplace.pages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.reconcile.EvidenceFileView;
import org.xpatvoices.contracts.reconcile.EvidenceStateView;
import org.xpatvoices.contracts.reconcile.GetEvidenceFile;
import org.xpatvoices.contracts.reconcile.GetEvidenceFiles;
import org.xpatvoices.contracts.reconcile.GetEvidenceState;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

import java.nio.charset.StandardCharsets;

/**
 * Files and answers of providers: what was made of each, how far it is, and the bytes themselves.
 */
@Controller
class EvidencePages {
    /** How much of a file is shown around what is looked for; the whole can be fetched. */
    private static final int SHOWN = 20_000;

    private static final int BEFORE = 600;
    private static final int HUNDRED = 100;

    private final Queries queries;

    EvidencePages(Queries queries) {
        this.queries = queries;
    }

    /** How many lines of a statement have found their place, in the books or as a break. */
    record Progress(String statementId, long done, long lines) {
        static Progress of(ReconciliationView view) {
            long done = (long) view.settledLines() + view.depositLines() + view.breaks();
            return new Progress(view.statementId(), Math.min(done, view.lines()), view.lines());
        }

        public long percent() {
            return lines == 0 ? HUNDRED : done * HUNDRED / lines;
        }
    }

    @GetMapping("/console/imports")
    String imports(PageRequest page, Model model) {
        model.addAttribute(
                "files",
                ListPage.cut(
                        queries.list(
                                new GetEvidenceFiles(after(page), page.limitAndOne()),
                                EvidenceStateView.class),
                        page,
                        EvidenceStateView::sortKey,
                        null));
        return "console/imports";
    }

    private static String after(PageRequest page) {
        Long position = page.afterPosition();
        return Long.toString(position == null ? Long.MAX_VALUE : position);
    }

    /** Looks again by itself until each line has found its place. */
    @GetMapping("/console/imports/{sha256}")
    String progress(@PathVariable String sha256, Model model) {
        var file = queries.maybe(new GetEvidenceState(sha256), EvidenceStateView.class);
        var statements =
                file.stream()
                        .flatMap(it -> it.statementIds().stream())
                        .flatMap(
                                id ->
                                        queries
                                                .maybe(
                                                        new GetStatementState(StatementId.of(id)),
                                                        ReconciliationView.class)
                                                .stream())
                        .map(Progress::of)
                        .toList();
        boolean waiting =
                file.isEmpty()
                        || file.get().waiting()
                        || statements.size() < file.get().statementIds().size()
                        || statements.stream().anyMatch(one -> one.done() < one.lines());
        model.addAttribute("sha256", sha256);
        model.addAttribute("file", file.orElse(null));
        model.addAttribute("statements", statements);
        model.addAttribute("waiting", waiting);
        return "console/import";
    }

    /** A file as text, from a little before where {@code find} stands in it first. */
    @GetMapping("/console/evidence/{sha256}")
    String evidence(
            @PathVariable String sha256,
            @RequestParam(defaultValue = "") String find,
            Model model) {
        String text = new String(bytes(sha256), StandardCharsets.UTF_8);
        int from = Math.max(0, (find.isBlank() ? 0 : text.indexOf(find.strip())) - BEFORE);
        int to = Math.min(text.length(), from + SHOWN);
        model.addAttribute("sha256", sha256);
        model.addAttribute("find", find);
        model.addAttribute("text", text.substring(from, to));
        model.addAttribute("whole", from == 0 && to == text.length());
        return "console/evidence";
    }

    @GetMapping("/console/evidence/{sha256}/file")
    ResponseEntity<byte[]> file(@PathVariable String sha256) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(sha256).build().toString())
                .body(bytes(sha256));
    }

    private byte[] bytes(String sha256) {
        return queries.maybe(new GetEvidenceFile(sha256), EvidenceFileView.class)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("There is no such file."))
                .content();
    }
}
