package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;

import java.util.List;
import java.util.Map;

/**
 * What came of an assembly, with the number of records that were left out for each reason. The
 * commands say it to the packet; files and members have to be kept before.
 */
public sealed interface Assembled {
    Map<String, Integer> leftOut();

    record Made(
            SealPacket seal,
            List<StoredFile> files,
            List<Member> members,
            Map<String, Integer> leftOut)
            implements Assembled {
        public Made {
            files = List.copyOf(files);
            members = List.copyOf(members);
            leftOut = Map.copyOf(leftOut);
        }
    }

    record Impossible(RefusePacket refusal, Map<String, Integer> leftOut) implements Assembled {
        public Impossible {
            leftOut = Map.copyOf(leftOut);
        }
    }
}
