-- What a sale gave back comes into the prepaid funds as a line of its own.
alter table ledger.account_line
    drop constraint account_line_kind_check,
    add constraint account_line_kind_check check (kind in ('DEPOSIT', 'CAPTURE', 'REFUND'));
