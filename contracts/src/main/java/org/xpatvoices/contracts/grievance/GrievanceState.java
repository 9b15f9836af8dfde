package org.xpatvoices.contracts.grievance;

import java.util.EnumSet;
import java.util.Set;

/** Where a complaint stands. A hub moves it on; only the worker ends it. */
public enum GrievanceState {
    /** Filed, and nobody has answered yet. */
    SUBMITTED,
    /** A caseworker has read it and answered: the first response. */
    TRIAGED,
    /** Handed to somebody who can help, with the worker's consent. */
    REFERRED,
    IN_PROGRESS,
    /** A remedy is proposed; the worker says whether it is one. */
    PROPOSED,
    /** Handed to somebody with more power. */
    ESCALATED,
    CLOSED_BY_WORKER,
    WITHDRAWN;

    /** What a hub may make of it next; nothing once the worker has ended it. */
    public Set<GrievanceState> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(TRIAGED);
            case TRIAGED -> EnumSet.of(REFERRED, IN_PROGRESS, PROPOSED, ESCALATED);
            case REFERRED, ESCALATED -> EnumSet.of(IN_PROGRESS, PROPOSED);
            case IN_PROGRESS -> EnumSet.of(REFERRED, PROPOSED, ESCALATED);
            case PROPOSED -> EnumSet.of(IN_PROGRESS, ESCALATED);
            case CLOSED_BY_WORKER, WITHDRAWN -> EnumSet.noneOf(GrievanceState.class);
        };
    }

    public boolean isOver() {
        return this == CLOSED_BY_WORKER || this == WITHDRAWN;
    }
}
