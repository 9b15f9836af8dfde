package org.xpatvoices.contracts.grievance;

/** What can happen to a grievance. */
public sealed interface GrievanceEvent permits GrievanceFiled, GrievanceAdvanced {}
