-- Sittings of the workers' congress on a draft.

create table sitting (
    case_id       uuid        not null references bargaining_case,
    no            integer     not null,
    session       text        not null,
    place         text        not null,
    opens_at      timestamptz not null,
    ends_at       timestamptz not null,
    draft_version integer     not null,
    vote_id       uuid        not null references vote,
    outcome       text        not null constraint sitting_outcome
        check (outcome in ('PENDING', 'ADOPTED', 'REJECTED', 'NO_QUORUM')),
    eligible      integer,
    present       integer,
    cast_ballots  integer,
    in_favour     integer,
    against       integer,
    rule_text     text,
    closed_at     timestamptz,
    constraint sitting_once primary key (case_id, no)
);
