package org.xpatvoices.contracts.enrolment;

/** What can happen to a worker's account. */
public sealed interface EnrolmentEvent permits WorkerEnrolled, WorkerErased {}
