package org.xpatvoices.contracts.shredding;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** A new key-encryption key is to be made and to take over from the one before. */
public record KeyRollBegun(String rollId, @Personal String reason, String begunBy, Instant begunAt)
        implements ShreddingEvent {}
