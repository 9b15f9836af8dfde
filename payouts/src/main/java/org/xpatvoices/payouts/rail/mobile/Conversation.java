package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.payouts.rail.Rail.Asked;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * One payout's talk with the provider: order it, or ask for it. Everything heard is kept for the
 * evidence, in order.
 */
final class Conversation {
    /** The provider's own paths, and nothing that leads elsewhere. */
    private static final Pattern TRANSACTION = Pattern.compile("/transactions/[\\w.-]{1,80}");

    private static final Pattern REFERENCE = Pattern.compile("[\\w.-]{1,80}");

    private final MobileMoneyClient client;
    private final Map<String, Polling> polled;
    private final Asked asked;
    private final List<String> heard = new ArrayList<>();

    /**
     * @param polled by payout, the requests that the provider has given ids of its own to
     */
    Conversation(MobileMoneyClient client, Map<String, Polling> polled, Asked asked) {
        this.client = client;
        this.polled = polled;
        this.asked = asked;
    }

    /** A request under way at the provider: its id there, and how often it may still be asked. */
    record Polling(String serverId, int left) {
        Polling once() {
            return new Polling(serverId, left - 1);
        }
    }

    static Map<String, Polling> none() {
        return new ConcurrentHashMap<>();
    }

    /** Our id on the wire, for life. */
    UUID correlationId() {
        return correlationId(asked.payoutId());
    }

    static UUID correlationId(String payoutId) {
        String hex = payoutId.substring(payoutId.indexOf('_') + 1);
        return UUID.fromString(
                hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** What was heard, as lines of evidence. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Orders it, once. Null if nobody can tell what came of that. */
    @Nullable ProviderWord order(byte[] order) {
        var answer = keep("POST", client.disburse(correlationId(), order));
        if (!(answer instanceof Answer.Heard(int status, byte[] body))) {
            return null;
        }
        var said = Words.read(body);
        if (said == null || status == 409 || status >= 500) {
            return null;
        }
        if (status >= 200 && status < 300) {
            return taken(said);
        }
        return Words.ofError(asked, said);
    }

    /** The state of a request: what it says of the end is read from the transaction itself. */
    private @Nullable ProviderWord taken(JsonNode state) {
        String server = Words.text(state, "serverCorrelationId");
        return switch (Words.text(state, "status")) {
            case "pending" -> {
                if (REFERENCE.matcher(server).matches()) {
                    polled.putIfAbsent(asked.payoutId(), new Polling(server, pollsOf(state)));
                }
                yield new ProviderWord(asked.payoutId(), Verdict.ACCEPTED, "pending");
            }
            case "completed" -> completed(Words.text(state, "objectReference"));
            case "failed" -> failed(Words.failed(asked, state));
            default -> Words.ofTransaction(asked, state);
        };
    }

    /**
     * A request that failed without saying plainly why is asked for under our own id from now on.
     */
    private @Nullable ProviderWord failed(@Nullable ProviderWord refusal) {
        polled.remove(asked.payoutId());
        return refusal;
    }

    private static int pollsOf(JsonNode state) {
        int limit = state.path("pollLimit").asInt(100);
        return limit <= 0 ? 100 : limit;
    }

    private @Nullable ProviderWord completed(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return new ProviderWord(asked.payoutId(), Verdict.ACCEPTED, "completed, not shown");
        }
        return transaction("/transactions/" + reference);
    }

    /** Asks what became of it: by the provider's own id first, then by ours. */
    @Nullable ProviderWord ask() {
        var request = polled.get(asked.payoutId());
        if (request != null && request.left() > 0) {
            polled.put(asked.payoutId(), request.once());
            var said = get("/requeststates/" + request.serverId());
            if (said != null) {
                return taken(said);
            }
        }
        var link = get("/responses/" + correlationId());
        if (link == null) {
            return null;
        }
        String to = Words.text(link, "link");
        return TRANSACTION.matcher(to).matches() ? transaction(to) : null;
    }

    /** What the transaction at a path of the provider's own says. */
    @Nullable ProviderWord transaction(String path) {
        var said = get(path);
        var word = said == null ? null : Words.ofTransaction(asked, said);
        return word == null || word.verdict() == Verdict.ACCEPTED ? word : ended(word);
    }

    private ProviderWord ended(ProviderWord word) {
        polled.remove(asked.payoutId());
        return word;
    }

    private @Nullable JsonNode get(String path) {
        var answer = keep("GET " + path, client.get(path));
        return answer instanceof Answer.Heard heard && heard.isSuccess()
                ? Words.read(heard.body())
                : null;
    }

    private Answer keep(String what, Answer answer) {
        heard.add(
                switch (answer) {
                    case Answer.Heard(int status, byte[] body) ->
                            correlationId()
                                    + " "
                                    + what
                                    + " "
                                    + status
                                    + "\n"
                                    + new String(body, StandardCharsets.UTF_8);
                    case Answer.Silence(String reason) ->
                            correlationId() + " " + what + ": " + reason;
                });
        return answer;
    }
}
