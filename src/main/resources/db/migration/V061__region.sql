-- Places with the days on which they were such: a name or an extent that changes is a new row. Null means since before,
-- or until after, what this list reaches. The first rows come from data/regions.csv.
create table region (
    id          bigint  not null generated always as identity primary key,
    code        text    not null constraint region_code check (code ~ '^([0-9]{6}|[0-9]{9})$'),
    name        text    not null,
    level       text    not null constraint region_level
        check (level in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP')),
    parent      text,
    valid_from  date,
    -- the last day
    valid_to    date,
    -- townships have no code of GB/T 2260 but one of the statistics bureau
    statistical boolean not null,
    constraint region_lasts check (valid_to >= valid_from)
);
create index region_by_code on region (code, valid_from);
create unique index region_one_open on region (code) where valid_to is null;
create index region_by_parent on region (parent);

create table region_succession (
    id         bigint      not null generated always as identity primary key,
    old_code   text        not null,
    new_code   text        not null,
    kind       text        not null constraint region_succession_kind check (kind in ('MERGED', 'SPLIT', 'RENUMBERED')),
    on_day     date        not null,
    -- when the organisations followed, or were put on the list of those to be assigned
    settled_at timestamptz,
    constraint region_succession_once unique (old_code, new_code, on_day)
);
create index region_succession_open on region_succession (on_day) where settled_at is null;

-- Organisations of a county that was split, until somebody says to which part each belongs.
create table region_assignment (
    organisation_id uuid        not null references organisation,
    old_code        text        not null,
    on_day          date        not null,
    new_code        text,
    person_id       uuid references person,
    at              timestamptz,
    constraint region_assignment_once primary key (organisation_id, old_code, on_day)
);
create index region_assignment_open on region_assignment (old_code) where new_code is null;

-- Who changed what, and why. Never changed.
create table region_change (
    id        bigint      not null generated always as identity primary key,
    code      text        not null,
    what      text        not null,
    detail    text        not null,
    reason    text        not null,
    -- null: the day in force brought it about
    person_id uuid references person,
    at        timestamptz not null
);
create index region_change_by_code on region_change (code, id);
