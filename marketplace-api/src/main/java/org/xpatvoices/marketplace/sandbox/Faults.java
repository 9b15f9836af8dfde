package org.xpatvoices.marketplace.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How the sandbox is to misbehave; a new wish replaces the one before. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class Faults {
    /** What the bank does to transfers to some accounts, each named by its number. */
    record ToAccounts(
            Set<String> reject,
            Set<String> payAndCallRejected,
            Set<String> passOver,
            Set<String> overpay,
            Set<String> sendBack) {
        ToAccounts {
            reject = Set.copyOf(reject);
            payAndCallRejected = Set.copyOf(payAndCallRejected);
            passOver = Set.copyOf(passOver);
            overpay = Set.copyOf(overpay);
            sendBack = Set.copyOf(sendBack);
        }

        static ToAccounts none() {
            return new ToAccounts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        }

        boolean isPaid(String account) {
            return !reject.contains(account) && !passOver.contains(account);
        }

        boolean isCalledRejected(String account) {
            return reject.contains(account) || payAndCallRejected.contains(account);
        }
    }

    private static final Duration DELAY_MAX = Duration.ofMinutes(2);

    private volatile ToAccounts accounts = ToAccounts.none();
    private volatile Duration delay = Duration.ZERO;
    private volatile long exchangeShort;
    private final AtomicInteger droppedAnswers = new AtomicInteger();
    private final AtomicInteger lostRequests = new AtomicInteger();

    void wish(ToAccounts wanted) {
        accounts = wanted;
    }

    ToAccounts toAccounts() {
        return accounts;
    }

    void drop(int answers, int requests, Duration before) {
        droppedAnswers.set(answers);
        lostRequests.set(requests);
        delay = before.compareTo(DELAY_MAX) > 0 ? DELAY_MAX : before;
    }

    void exchangeShort(long micro) {
        exchangeShort = micro;
    }

    /** So much less than confirmed is what an exchange brings. */
    long exchangeShort() {
        return exchangeShort;
    }

    /** Takes its time; whoever waits less takes the answer for lost. */
    void dawdle() {
        LockSupport.parkNanos(delay.toNanos());
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
