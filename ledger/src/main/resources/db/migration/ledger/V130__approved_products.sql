-- A second person approves what is shown of workers and what they get for it.
alter table ledger.product
    add column approved_by text collate "C",
    add column approved_at timestamptz;
create index product_proposed on ledger.product (defined_at) where approved_at is null and retired_at is null;
