-- The offer of a case, how it was served, and the reply.

create table offer (
    case_id       uuid primary key references bargaining_case,
    subjects      text        not null,
    content       text        not null,
    place         text        not null,
    first_meeting timestamptz not null,
    latest_end    date,
    papers_wanted text        not null,
    prepared_at   timestamptz not null,
    revision      integer     not null default 1
);

create table offer_service (
    case_id      uuid primary key references bargaining_case,
    mode         text        not null constraint offer_service_mode check (mode in ('ELECTRONIC', 'POST')),
    sha256       text        not null,
    sent_at      timestamptz not null,
    delivered_on date,
    opened_at    timestamptz,
    opened_by    uuid references person,
    carrier      text,
    tracking_no  text,
    evidence_id  uuid
);

create table offer_reply (
    case_id      uuid primary key references bargaining_case,
    decision     text        not null constraint offer_reply_decision check (decision in ('ACCEPT', 'COUNTER', 'REFUSE')),
    content      text        not null,
    meeting_at   timestamptz,
    place        text        not null,
    papers       text        not null,
    reasons      text        not null,
    replied_on   date        not null,
    late         boolean     not null,
    from_paper   boolean     not null,
    recorded_at  timestamptz not null
);

create table offer_urging (
    id      uuid primary key,
    case_id uuid        not null references bargaining_case,
    by_kind text        not null constraint offer_urging_kind check (by_kind in ('UPPER_UNION', 'BUREAU')),
    content text        not null,
    at      timestamptz not null
);
