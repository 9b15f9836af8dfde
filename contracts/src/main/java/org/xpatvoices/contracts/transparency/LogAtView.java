package org.xpatvoices.contracts.transparency;

/**
 * An earlier state of the log, and that the log only grew since.
 *
 * @param root its hash in base64, as a checkpoint of that size would say it
 * @param growth from that size to the newest checkpoint, in the form in which witnesses take it
 */
public record LogAtView(String root, String growth) {}
