package org.xpatvoices.marketplace.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** How the sandbox is to misbehave; a new wish replaces the one before. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class Faults {
    private volatile Set<String> rejectedAccounts = Set.of();
    private final AtomicInteger droppedAnswers = new AtomicInteger();
    private final AtomicInteger lostRequests = new AtomicInteger();

    void reject(Set<String> accounts) {
        rejectedAccounts = Set.copyOf(accounts);
    }

    void drop(int answers, int requests) {
        droppedAnswers.set(answers);
        lostRequests.set(requests);
    }

    boolean rejects(String account) {
        return rejectedAccounts.contains(account);
    }

    /** Books and does not say so. */
    boolean dropsThisAnswer() {
        return droppedAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Neither books nor answers. */
    boolean losesThisRequest() {
        return lostRequests.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
