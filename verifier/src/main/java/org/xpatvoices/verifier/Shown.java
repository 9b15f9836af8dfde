package org.xpatvoices.verifier;

import java.util.List;

/** What a file shows, and under which checkpoints of the log. */
record Shown(String what, List<Checkpoint> under) {}
