package org.xpatvoices.payouts.bench;

import com.sun.management.GarbageCollectionNotificationInfo;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most heap that was in use after any collection, beyond what was in use at the start. What
 * young collections have not looked at counts as used, so this is never too little.
 */
final class HeapPeak implements AutoCloseable {
    private final long start;
    private final AtomicLong most = new AtomicLong();
    private final @Nullable Thread collecting;
    private final NotificationListener listener = (one, _) -> take(one);

    /** What collections of the collector's own choosing find. */
    HeapPeak() {
        this(null);
    }

    private HeapPeak(@Nullable Duration pause) {
        System.gc();
        start = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.set(start);
        emitters().forEach(one -> one.addNotificationListener(listener, null, null));
        collecting = pause == null ? null : Thread.ofPlatform().daemon().start(() -> every(pause));
    }

    /** Collects again and again: a heap with room enough would never be looked at. */
    static HeapPeak collecting(Duration pause) {
        return new HeapPeak(pause);
    }

    private static void every(Duration pause) {
        try {
            while (!Thread.interrupted()) {
                System.gc();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes. */
    long beyondStart() {
        return most.get() - start;
    }

    private void take(Notification one) {
        if (one.getType()
                .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) one.getUserData());
            long used =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                            .filter(pool -> isHeap(pool.getKey()))
                            .map(java.util.Map.Entry::getValue)
                            .mapToLong(MemoryUsage::getUsed)
                            .sum();
            most.accumulateAndGet(used, Math::max);
        }
    }

    private static boolean isHeap(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .anyMatch(
                        one ->
                                one.getName().equals(pool)
                                        && one.getType() == java.lang.management.MemoryType.HEAP);
    }

    private static java.util.List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(one -> (NotificationEmitter) one)
                .toList();
    }

    @Override
    public void close() {
        if (collecting != null) {
            collecting.interrupt();
        }
        for (var one : emitters()) {
            try {
                one.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException("a collector lost its listener", e);
            }
        }
    }
}
