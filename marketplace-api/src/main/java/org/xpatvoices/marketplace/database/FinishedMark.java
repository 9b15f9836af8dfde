package org.xpatvoices.marketplace.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Tells a cluster that has run once from one whose making was cut short, which looks complete and
 * never starts. The latter is moved out of the way, not deleted: it may be more than it seems.
 */
final class FinishedMark {

    private static final Logger LOG = LoggerFactory.getLogger(FinishedMark.class);

    private FinishedMark() {}

    static void put(DataFolder folder) throws IOException {
        if (!Files.exists(folder.finishedMark())) {
            Files.createFile(folder.finishedMark());
        }
    }

    static void setAsideUnfinished(DataFolder folder) throws IOException {
        if (Files.exists(folder.finishedMark()) || !Files.exists(folder.cluster())) {
            return;
        }
        var aside = folder.unfinished();
        Files.move(folder.cluster(), aside);
        LOG.warn("{} was never completed and is now {}", folder.cluster(), aside);
    }
}
