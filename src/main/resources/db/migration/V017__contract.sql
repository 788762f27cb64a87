-- The agreement as signed: which bytes, by whom, when.

create table agreement (
    case_id       uuid        not null references bargaining_case,
    no            integer     not null,
    draft_version integer     not null,
    sha256        text        not null,
    signed_at     timestamptz,
    constraint agreement_once primary key (case_id, no)
);

create table agreement_signature (
    case_id   uuid        not null,
    no        integer     not null,
    side      text        not null constraint agreement_signature_side check (side in ('WORKERS', 'EMPLOYER')),
    person_id uuid        not null references person,
    sha256    text        not null,
    at        timestamptz not null,
    constraint agreement_signature_once primary key (case_id, no, side),
    constraint agreement_signature_agreement foreign key (case_id, no) references agreement
);
