-- Filings with the labour bureau, their review and effect.

create table filing (
    case_id       uuid        not null references bargaining_case,
    no            integer     not null,
    contact       text        not null,
    copies        integer     not null,
    covered       integer     not null,
    average_last  numeric(12, 2) not null,
    average_new   numeric(12, 2) not null,
    late_reason   text        not null,
    filed_at      timestamptz not null,
    late          boolean     not null,
    register_no   text constraint filing_register_no_once unique,
    received_on   date,
    accepted_at   timestamptz,
    defects       text,
    decision      text constraint filing_decision check (decision in ('NO_OBJECTION', 'OBJECTION', 'DEEMED')),
    opinion       text,
    readoption    boolean,
    decided_on    date,
    effective_on  date,
    paper_served_on date,
    evidence_id   uuid,
    constraint filing_once primary key (case_id, no)
);
create sequence filing_register_no;

create table filing_objection (
    case_id   uuid    not null,
    filing_no integer not null,
    no        integer not null,
    clause_no integer not null,
    opinion   text    not null,
    basis     text    not null,
    constraint filing_objection_once primary key (case_id, filing_no, no),
    constraint filing_objection_filing foreign key (case_id, filing_no) references filing
);

create table publication (
    case_id      uuid        primary key references bargaining_case,
    place        text        not null,
    medium       text        not null,
    posted_from  date        not null,
    posted_to    date,
    published_at timestamptz not null
);

create table deposit (
    case_id      uuid primary key references bargaining_case,
    deposited_on date not null,
    note         text not null
);
