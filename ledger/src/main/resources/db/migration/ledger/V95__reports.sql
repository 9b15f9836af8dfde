-- The way a contribution came in, which a report tells as a share. Null where it was read before this column was.
alter table ledger.contribution add column channel text;

-- Published reports, as they were. Rebuilt from events.
create table ledger.report (
    report_id    text        collate "C" not null primary key,
    position     bigint      not null unique,
    audience     text        not null,
    period       text        not null,
    cell         text        collate "C" not null,
    published    jsonb       not null
);

-- Which cells an auditor may see. Rebuilt from events.
create table ledger.auditor_cells (
    auditor_id text   collate "C" not null primary key,
    cells      text[] not null
);

-- Over whom the published figures were counted: per figure the counted contributions, by a digest of their ids, and
-- their employers, by number. No worker, no answer. These are facts, not projections: they are written before the
-- report is published, because two reports made at once must know of each other.
create table ledger.report_set (
    report_id text   collate "C" not null,
    figure    text   collate "C" not null,
    position  bigint generated always as identity,
    members   bytea  not null,
    primary key (report_id, figure)
);
create index report_set_of_figure on ledger.report_set (figure);
