package org.xpatvoices.payouts.rail.mobile;

import org.xpatvoices.payouts.rail.SubmissionReply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many talks with the provider, some at a time, and one reply out of all of them. */
final class Talks {
    private final int atOnce;
    private final MobileMoneyRail.Kept evidence;

    Talks(int atOnce, MobileMoneyRail.Kept evidence) {
        this.atOnce = atOnce;
        this.evidence = evidence;
    }

    /** A talk, and how many payouts it is about. */
    record Talk(int asked, Callable<Said> said) {}

    /** All words together; where one is missing, nobody can tell of the whole. */
    SubmissionReply summed(List<Talk> talks) {
        var said = all(talks);
        var heard =
                said.stream()
                        .flatMap(one -> one.heard().stream())
                        .collect(Collectors.joining("\n\n"));
        String sha256 = evidence.keep(heard.getBytes(StandardCharsets.UTF_8));
        var words = said.stream().flatMap(one -> one.words().stream()).toList();
        int asked = said.stream().mapToInt(Said::asked).sum();
        int silent = asked - words.size();
        if (silent == 0) {
            return new SubmissionReply.Reported(sha256, words);
        }
        String reason = "no clear answer to " + silent + " of " + asked + " requests";
        return new SubmissionReply.Partial(sha256, words, reason);
    }

    /** What each talk brought, in their order. */
    List<Said> all(List<Talk> talks) {
        try (var threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var ended = threads.invokeAll(talks.stream().map(Talk::said).toList());
            return IntStream.range(0, talks.size())
                    .mapToObj(i -> ended(talks.get(i), ended.get(i)))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return talks.stream().map(one -> Said.nothing(one.asked(), "interrupted")).toList();
        }
    }

    private static Said ended(Talk talk, Future<Said> said) {
        try {
            return said.get();
        } catch (ExecutionException e) {
            return Said.nothing(talk.asked(), "broke off: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Said.nothing(talk.asked(), "interrupted");
        }
    }
}
