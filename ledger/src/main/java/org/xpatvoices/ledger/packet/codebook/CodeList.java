package org.xpatvoices.ledger.packet.codebook;

import java.util.List;
import java.util.Set;

/** The values a column may take. */
public sealed interface CodeList permits TreeList, BandList {
    String NOT_STATED = "NOT_STATED";
    String OTHER_CURRENCY = "OTHER_CURRENCY";

    /** Values that say nothing about the worker and so never count as variety. */
    Set<String> NO_ANSWERS = Set.of(NOT_STATED, OTHER_CURRENCY);

    String name();

    /** What the numbers count, empty if the values are not numbers. */
    String unit();

    /** How a value reads where it is not generalised further; an unknown value is refused. */
    String released(String original);

    /** All labels that may stand in a packet. */
    List<String> labels();

    /** How many different answers the list offers. */
    long answers();
}
