-- The representatives of both sides, slate by slate: a rejected slate stays on record.

create table slate (
    id          uuid primary key,
    case_id     uuid        not null references bargaining_case,
    side        text        not null constraint slate_side check (side in ('WORKERS', 'EMPLOYER')),
    no          integer     not null,
    state       text        not null constraint slate_state
        check (state in ('PROPOSED', 'ELECTED', 'NOT_ELECTED', 'NAMED', 'APPOINTED')),
    vote_id     uuid references vote,
    proposed_at timestamptz not null,
    settled_at  timestamptz,
    constraint slate_once unique (case_id, side, no)
);

create table representative (
    slate_id     uuid    not null references slate,
    no           integer not null,
    person_id    uuid references person,
    name         text    not null,
    sex          text    not null constraint representative_sex check (sex in ('F', 'M')),
    post         text    not null,
    chief        boolean not null,
    outside      boolean not null,
    elected      boolean,
    constraint representative_once primary key (slate_id, no),
    constraint representative_chief_is_insider check (not (chief and outside))
);
