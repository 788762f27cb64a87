-- Messages to people: written with the act that causes them, handed to the carrier afterwards.

create table message (
    id          uuid primary key,
    person_id   uuid        not null references person,
    kind        text        not null constraint message_kind check (kind in ('SIGN_IN_CODE', 'REMINDER', 'ESCALATION')),
    -- what it is about, e.g. a work item: nobody hears of the same thing twice
    about       text        not null,
    -- a secret is erased once it is sent or given up
    text        text,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    attempts    integer     not null default 0,
    fault       text,
    sent_at     timestamptz,
    given_up_at timestamptz,
    constraint message_once unique (kind, about, person_id)
);
create index message_due on message (due_at) where sent_at is null and given_up_at is null;
create index message_given_up on message (given_up_at) where given_up_at is not null;
