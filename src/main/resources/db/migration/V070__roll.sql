-- Rolls from files: staged, checked, confirmed; what changed is kept. Nobody is ever deleted from a roll.

alter table worker
    add column constituency text,
    add column joined_on date,
    -- the last day; whoever has one has no right of a worker any more and stays in old documents
    add column left_on date,
    drop constraint worker_employee_no_once;
-- the number of somebody who left may be given to the next
create unique index worker_employee_no_once on worker (employer_id, employee_no) where left_on is null;

alter table delegate
    add column term_from date,
    add column term_to date,
    add constraint delegate_term check (term_to >= term_from);

create table roll_import (
    id           uuid primary key,
    employer_id  uuid        not null references organisation,
    file_name    text        not null,
    file_sha256  text        not null,
    person_id    uuid        not null references person,
    by_union     boolean     not null,
    uploaded_at  timestamptz not null,
    notes        text[]      not null,
    has_rows     integer     not null,
    -- how many differ from the roll, as previewed; the fingerprint covers every one of them
    plan         text        not null default '',
    added        integer     not null default 0,
    changed      integer     not null default 0,
    unchanged    integer     not null default 0,
    missing      integer     not null default 0,
    errors       integer     not null default 0,
    warnings     integer     not null default 0,
    left_count   integer     not null default 0,
    confirmed_by uuid references person,
    confirmed_at timestamptz
);
create index roll_import_by_employer on roll_import (employer_id, uploaded_at desc);

create index worker_by_employee_no on worker (employer_id, employee_no);

-- Removed once the import is confirmed or abandoned: personal data is kept only where it is needed.
create table roll_import_row (
    import_id    uuid    not null references roll_import,
    line         integer not null,
    -- who this becomes if nobody on record is meant
    new_person   uuid    not null,
    -- null: the file says nothing about it, or nothing that can be read
    employee_no  text,
    name         text,
    sex          text,
    phone        text,
    post         text,
    manager      boolean,
    dispatched   boolean,
    disabled     boolean,
    constituency text,
    -- found when the row is compared with the roll
    person_id    uuid,
    kind         text constraint roll_import_row_kind check (kind in ('NEW', 'RETURNED', 'CHANGED', 'UNCHANGED')),
    guarded      boolean not null default false,
    changes      jsonb   not null default '{}',
    constraint roll_import_row_once primary key (import_id, line)
);

create index roll_import_row_by_person on roll_import_row (import_id, person_id);

create table roll_import_problem (
    import_id uuid    not null references roll_import,
    serial    bigint  not null generated always as identity,
    line      integer not null,
    column_name text  not null,
    -- false: a warning
    error     boolean not null,
    reason    text    not null,
    -- found by comparing rows with each other and with the roll, so found anew each time
    compared  boolean not null,
    constraint roll_import_problem_once primary key (import_id, serial)
);

create table worker_change (
    serial      bigint      not null generated always as identity primary key,
    employer_id uuid        not null,
    person_id   uuid        not null,
    kind        text        not null constraint worker_change_kind
        check (kind in ('JOINED', 'RETURNED', 'CHANGED', 'LEFT', 'DELEGATE', 'DELEGATE_CHANGED', 'DELEGATE_ENDED')),
    -- field: [before, after]
    changes     jsonb       not null default '{}',
    at          timestamptz not null,
    by_person   uuid        not null references person,
    import_id   uuid references roll_import,
    constraint worker_change_of_worker foreign key (employer_id, person_id) references worker (employer_id, person_id) on update cascade
);
create index worker_change_by_worker on worker_change (employer_id, person_id, serial);
