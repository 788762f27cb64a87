-- The secret address at which a person's calendar is read; only its hash is kept.

create table calendar_address (
    person_id  uuid primary key references person,
    token_hash text        not null constraint calendar_address_token_once unique,
    issued_at  timestamptz not null,
    read_at    timestamptz
);
