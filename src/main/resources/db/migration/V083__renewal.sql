-- The agreement that a case renews: one signed here, or one on paper with its scan in the file of the new case.

create table prior_agreement (
    case_id       uuid primary key references bargaining_case,
    from_case_id  uuid references bargaining_case,
    number        text          not null,
    filing_number text          not null,
    starts_on     date          not null,
    ends_on       date          not null,
    average_wage  numeric(12, 2),
    adjustment    numeric(6, 2),
    evidence_id   uuid,
    recorded_at   timestamptz   not null,
    constraint prior_agreement_lasts check (ends_on >= starts_on),
    constraint prior_agreement_known check (from_case_id is not null or evidence_id is not null)
);
create index prior_agreement_by_case on prior_agreement (from_case_id);

-- Clauses of a paper agreement; those of one signed here stand in its draft.
create table prior_clause (
    case_id uuid    not null references prior_agreement,
    no      integer not null,
    heading text    not null,
    text    text    not null,
    constraint prior_clause_once primary key (case_id, no)
);
