package org.xpatvoices.ledger.packet.anonymise;

import java.util.List;

/** A quasi-identifier: what somebody who knows the worker could look up. Values are leaves. */
public record QuasiColumn(String name, Hierarchy hierarchy, List<String> values) {}
