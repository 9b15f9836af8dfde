package org.xpatvoices.payouts.rail.mobile;

import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.payouts.rail.Rail.Asked;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One request that orders many payouts, sent once under an id of its own that follows from the
 * attempt. That the provider closes a batch says nothing of the payouts in it: each counts only by
 * its own transaction, or by an error that its own entry names.
 */
final class BatchTalk {
    private final MobileMoneyClient client;
    private final UUID id;
    private final List<String> heard = new ArrayList<>();

    BatchTalk(MobileMoneyClient client, String attemptId, int slice) {
        this.client = client;
        this.id =
                UUID.nameUUIDFromBytes((attemptId + "/" + slice).getBytes(StandardCharsets.UTF_8));
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Orders a slice, once. What the provider took in is accepted, and not paid. */
    Said order(List<Asked> slice, byte[] batch) {
        var answer = keep("POST /batchtransactions", client.disburseAll(id, batch));
        if (!(answer instanceof Answer.Heard(int status, byte[] body))) {
            return new Said(slice.size(), List.of(), heard);
        }
        var said = Words.read(body);
        boolean open = said == null || status == 409 || status >= 500;
        return new Said(
                slice.size(),
                open ? List.of() : words(slice, status, Objects.requireNonNull(said)),
                heard);
    }

    private static List<ProviderWord> words(List<Asked> slice, int status, JsonNode said) {
        if (status >= 200 && status < 300) {
            boolean taken = Words.text(said, "status").matches("pending|completed");
            return taken
                    ? slice.stream()
                            .map(one -> new ProviderWord(one.payoutId(), Verdict.ACCEPTED, "batch"))
                            .toList()
                    : List.of();
        }
        return slice.stream()
                .map(one -> Words.ofError(one, said))
                .filter(Objects::nonNull)
                .map(ProviderWord.class::cast)
                .toList();
    }

    /** Where the provider answers for the batch: a link, if it knows it. */
    byte[] response() {
        return get("/responses/" + id);
    }

    /** What is under a path of the provider's; nothing unless it answers plainly. */
    byte[] get(String path) {
        return keep("GET " + path, client.get(path)) instanceof Answer.Heard heard
                        && heard.isSuccess()
                ? heard.body()
                : new byte[0];
    }

    private Answer keep(String what, Answer answer) {
        heard.add(
                switch (answer) {
                    case Answer.Heard(int status, byte[] body) ->
                            "%s %s %d\n%s"
                                    .formatted(
                                            id,
                                            what,
                                            status,
                                            new String(body, StandardCharsets.UTF_8));
                    case Answer.Silence(String reason) -> id + " " + what + ": " + reason;
                });
        return answer;
    }
}
