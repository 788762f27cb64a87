-- Disclosure, meetings and drafts of a case.

create table disclosure_item (
    case_id     uuid    not null references bargaining_case,
    no          integer not null,
    item        text    not null,
    period      text    not null,
    asked_on    date    not null,
    answer      text,
    supplied_on date,
    constraint disclosure_item_once primary key (case_id, no)
);

create table meeting (
    case_id       uuid        not null references bargaining_case,
    round         integer     not null,
    starts_at     timestamptz not null,
    place         text        not null,
    presiding     text        not null constraint meeting_presiding check (presiding in ('WORKERS', 'EMPLOYER')),
    recorder      text        not null,
    agenda        text        not null,
    called_at     timestamptz not null,
    ended_at      timestamptz,
    attendance    text,
    claims        text,
    answer        text,
    debate        text,
    summary       text,
    agreed_items  text,
    open_items    text,
    outcome       text constraint meeting_outcome check (outcome in ('NEXT_ROUND', 'SUSPENDED', 'DRAFT')),
    resume_on     date,
    suspension    text,
    -- minutes that a chief sends back are written again under the next revision
    revision      integer     not null default 0,
    constraint meeting_once primary key (case_id, round)
);

create table minutes_signature (
    case_id   uuid        not null,
    round     integer     not null,
    revision  integer     not null,
    side      text        not null constraint minutes_signature_side check (side in ('WORKERS', 'EMPLOYER')),
    person_id uuid        not null references person,
    sha256    text        not null,
    signed    boolean     not null,
    remarks   text        not null,
    at        timestamptz not null,
    constraint minutes_signature_once primary key (case_id, round, revision, side),
    constraint minutes_signature_meeting foreign key (case_id, round) references meeting
);

-- Every version is kept with its author.
create table draft (
    case_id   uuid        not null references bargaining_case,
    version   integer     not null,
    side      text        not null constraint draft_side check (side in ('WORKERS', 'EMPLOYER')),
    person_id uuid        not null references person,
    starts_on date        not null,
    ends_on   date        not null,
    note      text        not null,
    written_at timestamptz not null,
    agreed_at timestamptz,
    constraint draft_once primary key (case_id, version)
);

create table draft_clause (
    case_id uuid    not null,
    version integer not null,
    no      integer not null,
    heading text    not null,
    text    text    not null,
    constraint draft_clause_once primary key (case_id, version, no),
    constraint draft_clause_draft foreign key (case_id, version) references draft
);

create table draft_verdict (
    case_id   uuid        not null,
    version   integer     not null,
    side      text        not null constraint draft_verdict_side check (side in ('WORKERS', 'EMPLOYER')),
    person_id uuid        not null references person,
    agrees    boolean     not null,
    remarks   text        not null,
    at        timestamptz not null,
    constraint draft_verdict_once primary key (case_id, version, side),
    constraint draft_verdict_draft foreign key (case_id, version) references draft
);

-- The skill-graded wage table of a draft: post class by grade, yuan a month.
create table wage_row (
    case_id    uuid           not null,
    version    integer        not null,
    no         integer        not null,
    post_class text           not null,
    grade      text           not null,
    monthly    numeric(12, 2) not null constraint wage_row_positive check (monthly > 0),
    constraint wage_row_once primary key (case_id, version, no),
    constraint wage_row_draft foreign key (case_id, version) references draft
);

-- Why the congress rejected a draft, or what the bureau's objection asks for, in the words of the workers' side.
create table change_proposal (
    case_id     uuid        not null references bargaining_case,
    no          integer     not null,
    reasons     text        not null,
    changes     text        not null,
    proposed_at timestamptz not null,
    constraint change_proposal_once primary key (case_id, no)
);
