package org.xpatvoices.payouts.rail.mobile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How payouts of a batch ended, by our references.
 *
 * @param transactions where the provider keeps those that it calls completed
 * @param refusals what it says of those that it rejected
 */
record BatchEnds(Map<String, String> transactions, Map<String, String> refusals) {
    private static final Pattern BATCH = Pattern.compile("/batchtransactions/[\\w.-]{1,80}");
    private static final Pattern REFERENCE = Pattern.compile("[\\w.-]{1,80}");
    private static final int PAGE = 100;
    private static final int PAGES_MAX = 20;

    /** What the provider has of the batch by now; nothing where it does not know it. */
    static BatchEnds of(BatchTalk talk) {
        var ends = new BatchEnds(new HashMap<>(), new HashMap<>());
        var link = Words.read(talk.response());
        String batch = link == null ? "" : Words.text(link, "link");
        if (!BATCH.matcher(batch).matches()) {
            return ends;
        }
        for (var one : all(talk, batch + "/completions")) {
            String transaction = Words.text(one, "transactionReference");
            if (REFERENCE.matcher(transaction).matches()) {
                ends.transactions().put(ours(one), "/transactions/" + transaction);
            }
        }
        for (var one : all(talk, batch + "/rejections")) {
            ends.refusals().put(ours(one), Words.text(one, "rejectionReason"));
        }
        return ends;
    }

    private static String ours(JsonNode entry) {
        return Words.text(entry, "requestingOrganisationTransactionReference");
    }

    private static List<JsonNode> all(BatchTalk talk, String path) {
        List<JsonNode> entries = new ArrayList<>();
        for (int page = 0; page < PAGES_MAX; page++) {
            String part = path + "?limit=" + PAGE + "&offset=" + page * PAGE;
            var read = Words.list(talk.get(part));
            entries.addAll(read);
            if (read.size() < PAGE) {
                break;
            }
        }
        return entries;
    }
}
