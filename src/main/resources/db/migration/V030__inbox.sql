-- Open work, one row per item and group. Written in the engine's own transaction; a done item is gone (see act).

create table inbox_item (
    task_id     text        not null,
    group_key   text        not null,
    case_id     uuid        not null references bargaining_case,
    process     text        not null,
    step        text        not null,
    title       text        not null,
    role        text        not null constraint inbox_item_role check (role in ('HEAD', 'STAFF', 'CHIEF')),
    paper       boolean     not null,
    assignee    uuid references person,
    employer    text        not null,
    case_number text        not null,
    clock       text,
    due_on      date,
    due_why     text,
    provisional boolean     not null default false,
    -- due_on, or the end of time: lists are sorted by it and read on from it
    sort_on     date        not null,
    created_at  timestamptz not null,
    constraint inbox_item_once primary key (task_id, group_key)
);
create index inbox_item_page on inbox_item (group_key, sort_on, task_id);
create index inbox_item_unclaimed on inbox_item (group_key) where assignee is null;
create index inbox_item_mine on inbox_item (assignee) where assignee is not null;
create index inbox_item_by_case on inbox_item (case_id);
