package org.xpatvoices.marketplace.validation;

/** The kinds of faults that a record can have; part of the API, so only ever added to. */
public enum FaultCode {
    MISSING,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    NOT_IN_CODE_LIST,
    WRONG_FORM,
    OUT_OF_RANGE,
    WRONG_LENGTH,
    REPEATED,
    UNKNOWN_SCHEMA,
    NOTHING_ANSWERED,
    ANSWERED_AND_MISSING,
    WRONG_ORDER,
    CONTRADICTION,
    SUM_TOO_LARGE
}
