package org.xpatvoices.ledger.packet.gate;

import java.util.List;
import java.util.Optional;

/**
 * A group as it stands: who was released in it and in no later packet.
 *
 * @param workers how many, whether or not they still consent
 * @param answers what every packet that showed them told of them, by packet and column
 */
public record EarlierGroup(Place place, int workers, Answers answers) {
    /**
     * What was told of some members: of all, what is kept of the group; of others what each of them
     * remembers, and nothing if one does not.
     */
    Optional<Answers> toldOf(List<Asking> members) {
        if (members.size() == workers) {
            return Optional.of(answers);
        }
        if (!members.stream().allMatch(one -> one.remembers(this))) {
            return Optional.empty();
        }
        return Optional.of(
                Answers.of(
                        List.copyOf(answers.counts().keySet()),
                        members.stream().map(one -> one.toldIn(this)).toList()));
    }
}
