-- One bargaining round of one employer, its timeline and its statutory clocks.

create table bargaining_case (
    id             uuid primary key,
    number         text        not null constraint bargaining_case_number_once unique,
    kind           text        not null constraint bargaining_case_kind check (kind in ('WAGE', 'COMPREHENSIVE')),
    place          text        not null,
    employer_id    uuid        not null references organisation,
    union_id       uuid        not null references organisation,
    upper_union_id uuid        not null references organisation,
    bureau_id      uuid        not null references organisation,
    year           integer     not null,
    stage          text        not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz
);
create unique index bargaining_case_one_open on bargaining_case (employer_id, kind) where closed_at is null;
create index bargaining_case_by_union on bargaining_case (union_id);
create index bargaining_case_by_upper_union on bargaining_case (upper_union_id);
create index bargaining_case_by_bureau on bargaining_case (bureau_id);

create sequence bargaining_case_number;

-- What was done, by whom, for which party. Never changed.
create table act (
    id        uuid primary key,
    case_id   uuid        not null references bargaining_case,
    at        timestamptz not null,
    serial    bigint      not null generated always as identity,
    step      text        not null,
    title     text        not null,
    detail    text        not null,
    person_id uuid references person,
    party     text        not null,
    -- null: every party of the case may read it; else that party alone
    only_for  text,
    -- the work item that the act completed: completing it twice is impossible
    task_id   text        constraint act_completes_once unique
);
create index act_by_case on act (case_id, serial);

create table case_clock (
    id          uuid primary key,
    case_id     uuid        not null references bargaining_case,
    clock       text        not null,
    -- the rule as it stood when the clock started; null for a date that the parties set themselves
    rule        text,
    trigger_on  date        not null,
    due_on      date        not null,
    -- when it ends within that day, for dates that the parties set to the minute
    due_at      timestamptz not null,
    why         text        not null,
    provisional boolean     not null,
    started_at  timestamptz not null,
    stopped_at  timestamptz,
    reminded_at timestamptz,
    escalated_at timestamptz
);
create unique index case_clock_one_running on case_clock (case_id, clock) where stopped_at is null;
create index case_clock_due on case_clock (due_on) where stopped_at is null;
