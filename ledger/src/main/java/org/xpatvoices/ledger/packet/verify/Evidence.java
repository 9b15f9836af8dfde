package org.xpatvoices.ledger.packet.verify;

import java.util.Map;

/**
 * @param files every file of the packet by its path
 * @param sideTable the sealed table: row, worker, employer and the original values
 */
public record Evidence(Map<String, byte[]> files, byte[] sideTable, Expectation expected) {
    public Evidence {
        files = Map.copyOf(files);
    }

    byte[] file(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new Unreadable("there is no file " + path);
        }
        return content;
    }
}
