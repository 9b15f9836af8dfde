package org.xpatvoices.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;

class MarkedTargetsTest {
    private final MarkedTargets targets = new MarkedTargets();

    private record Marked(String other, @TargetAggregateIdentifier String id) {}

    private record Unmarked(String id) {}

    private static final class NoRecord {
        @TargetAggregateIdentifier private final String id = "7";

        @Override
        public String toString() {
            return id;
        }
    }

    private VersionedAggregateIdentifier targetOf(Object command) {
        return targets.resolveTarget(new GenericCommandMessage<>(command));
    }

    @Test
    void findsTheMarkedComponent() {
        assertThat(targetOf(new Marked("1", "7")).getIdentifier()).isEqualTo("7");
        assertThat(targetOf(new Marked("1", "8")).getIdentifier()).isEqualTo("8");
        assertThat(targetOf(new Marked("1", "8")).getVersion()).isNull();
    }

    @Test
    void leavesToOthersWhatIsNoRecord() {
        assertThat(targetOf(new NoRecord()).getIdentifier()).isEqualTo("7");
    }

    @Test
    void refusesACommandThatIsForNobody() {
        assertThatThrownBy(() -> targetOf(new Unmarked("7")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> targetOf(new Marked("1", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
