package org.xpatvoices.contracts.shredding;

import org.xpatvoices.contracts.ids.KeyRollId;

/** Asks how far a key roll is; answers an optional {@link KeyRollView}. */
public record GetKeyRoll(KeyRollId rollId) {}
