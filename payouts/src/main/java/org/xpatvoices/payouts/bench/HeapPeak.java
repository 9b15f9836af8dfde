package org.xpatvoices.payouts.bench;

import com.sun.management.GarbageCollectionNotificationInfo;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
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
    private final NotificationListener listener = (one, _) -> take(one);

    HeapPeak() {
        System.gc();
        start = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.set(start);
        emitters().forEach(one -> one.addNotificationListener(listener, null, null));
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
        for (var one : emitters()) {
            try {
                one.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException("a collector lost its listener", e);
            }
        }
    }
}
