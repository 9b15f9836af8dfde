package org.xpatvoices.contracts.contribution;

import org.xpatvoices.contracts.ids.WorkerId;

/**
 * Asks for everything one worker recorded, contents opened, for the eyes of that worker alone;
 * answers a list of {@link OwnRecordView} in the order of the log.
 */
public record GetOwnRecords(WorkerId workerId) {}
