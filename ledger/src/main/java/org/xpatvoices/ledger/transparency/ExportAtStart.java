package org.xpatvoices.ledger.transparency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

import java.nio.file.Path;

/** Writes the log to the folder that {@code xpatvoices.log.export-to} names, once, at the start. */
final class ExportAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ExportAtStart.class);

    private final LogExport export;
    private final Path folder;

    ExportAtStart(LogExport export, Path folder) {
        this.export = export;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long events = export.into(folder);
        LOG.info("{} events of the log are in {}; check them with verify", events, folder);
    }
}
