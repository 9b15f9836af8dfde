/**
 * The release gate: what may leave beside everything that has left before. It exists because two
 * packets, each safe alone, can expose somebody together: who left between them shows in the
 * difference of their counts, and who stayed in what both say.
 *
 * <p>The one rule from which all follows: workers who were released in the same classes all along
 * form a <em>group</em>, and a later packet may take a group whole, leave it out, or part it, but
 * only into parts that each hold at least l different answers. Exchanging the answers of two
 * members of a group changes nothing in any packet, so nobody can narrow a member down to fewer
 * than l answers, whatever else is known about who is in which packet. Whoever withdraws leaves
 * such a part behind. Groups are sets of people, whatever columns a packet shows of them and
 * whatever they say by now: each part must hold those answers in everything that was ever told of
 * it, for which every membership keeps what was told, sealed under the worker's consent.
 */
@NullMarked
package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.NullMarked;
