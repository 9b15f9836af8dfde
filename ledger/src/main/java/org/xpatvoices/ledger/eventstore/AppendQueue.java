package org.xpatvoices.ledger.eventstore;

import org.xpatvoices.contracts.refusal.TryAgain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Appends that wait for the writer. Bounded, because a queue that only grows answers everybody too
 * late: who comes when it is full is told so at once.
 */
final class AppendQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final ArrayDeque<AppendRequest> waiting = new ArrayDeque<>();
    private final int rowsMax;
    private final long bytesMax;
    private int rows;
    private long bytes;
    private boolean closed;

    AppendQueue(int rowsMax, long bytesMax) {
        this.rowsMax = rowsMax;
        this.bytesMax = bytesMax;
    }

    /** One append larger than the queue is let in when it is alone. */
    void put(AppendRequest request) {
        lock.lock();
        try {
            if (closed) {
                throw new TryAgain("This process is stopping.");
            }
            if (!waiting.isEmpty()
                    && (rows + request.rows().size() > rowsMax
                            || bytes + request.bytes() > bytesMax)) {
                throw new TryAgain("Too many events wait to be written.");
            }
            waiting.add(request);
            rows += request.rows().size();
            bytes += request.bytes();
            if (waiting.size() == 1) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is there, up to a batch; waits for the first, but not longer than asked. */
    List<AppendRequest> take(int batchRowsMax, int batchBytesMax, long waitNanos)
            throws InterruptedException {
        lock.lock();
        try {
            long left = waitNanos;
            while (waiting.isEmpty() && !closed && left > 0) {
                left = filled.awaitNanos(left);
            }
            var batch = new ArrayList<AppendRequest>();
            int batchRows = 0;
            int batchBytes = 0;
            while (!waiting.isEmpty()) {
                var next = waiting.peek();
                batchRows += next.rows().size();
                batchBytes += next.bytes();
                if (!batch.isEmpty() && (batchRows > batchRowsMax || batchBytes > batchBytesMax)) {
                    break;
                }
                batch.add(waiting.remove());
                rows -= next.rows().size();
                bytes -= next.bytes();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody away who waits. */
    void refuseAll(String why) {
        lock.lock();
        try {
            waiting.forEach(request -> request.fail(new TryAgain(why)));
            waiting.clear();
            rows = 0;
            bytes = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody gets in any more; who is in may still be served. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isDone() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    int rows() {
        lock.lock();
        try {
            return rows;
        } finally {
            lock.unlock();
        }
    }
}
