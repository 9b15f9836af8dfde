-- The way a contribution came in, which a report tells as a share. Null where it was read before this column was.
alter table ledger.contribution add column channel text;

-- Published reports, as they were. Rebuilt from events.
create table ledger.report (
    report_id    text        collate "C" not null primary key,
    position     bigint      not null unique,
    audience     text        not null,
    period       text        not null,
    cell         text        collate "C" not null,
    published    jsonb       not null,
    -- Keyed, over what ledger.report_set must hold of this report.
    sets_digest  text        not null
);

-- Which cells an auditor may see. Rebuilt from events.
create table ledger.auditor_cells (
    auditor_id text   collate "C" not null primary key,
    cells      text[] not null
);

-- Over whom the published figures were counted. members: for each worker a number of the counted contributions, one of
-- the worker and one of the employer, keyed as SetNames does it: with the master key and the worker's own secret in the
-- vault the numbers can be made again, without either they lead to nobody. part tells sets of one figure apart and is
-- random, so that no group of workers is named; named is how many workers had a secret by then. These are facts, not
-- projections: two reports made at once must know of each other, so they are written before the report is published,
-- whose event commits to them.
create table ledger.report_set (
    report_id text   collate "C" not null,
    figure    text   collate "C" not null,
    part      uuid   not null,
    position  bigint generated always as identity,
    named     bigint not null,
    members   bytea  not null,
    primary key (report_id, figure, part)
);
create index report_set_of_figure on ledger.report_set (figure);
