package org.xpatvoices.contracts.grievance;

import org.jspecify.annotations.Nullable;

/**
 * Asks for complaints without their content, newest first; answers {@link GrievanceView}s.
 *
 * @param workerId whose own; null for a hub's
 * @param hubId that enrolled the workers; null for a worker's own
 * @param after position of the last one already seen; null from the newest
 */
public record GetGrievances(
        @Nullable String workerId, @Nullable String hubId, @Nullable Long after, int limit) {}
