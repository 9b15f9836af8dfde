package org.xpatvoices.ledger.packet.gate;

/**
 * A group as it stands: who was released in it and in no later packet.
 *
 * @param workers how many, whether or not they still consent
 * @param answers what was shown of them, less what was shown again of those who moved on
 */
public record EarlierGroup(Place place, int workers, Answers answers) {}
