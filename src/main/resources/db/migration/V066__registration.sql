-- How organisations come in: by invitation of the union above, or by a claim that somebody entitled approves.

create table organisation_invitation (
    id              uuid primary key,
    -- SHA-256 of the link; the link itself is nowhere
    token_hash      text        not null constraint organisation_invitation_token_once unique,
    kind            text        not null constraint organisation_invitation_kind check (kind in ('EMPLOYER', 'UNION')),
    name            text        not null,
    region          text        not null,
    credit_code     text        not null,
    address         text        not null,
    employer_code   text,
    employer_name   text,
    invited_name    text        not null,
    invited_sex     text        not null constraint organisation_invitation_sex check (invited_sex in ('F', 'M')),
    invited_phone   text        not null,
    invited_by      uuid        not null references person,
    inviting_union  uuid        not null references organisation,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    withdrawn_at    timestamptz,
    accepted_at     timestamptz,
    organisation_id uuid references organisation,
    person_id       uuid references person
);
create index organisation_invitation_by_union on organisation_invitation (inviting_union, created_at);

create table registration (
    id                    uuid primary key,
    kind                  text        not null constraint registration_kind check (kind in ('EMPLOYER', 'UNION')),
    name                  text        not null,
    region                text        not null,
    credit_code           text        not null,
    address               text        not null,
    legal_representative  text,
    industry_code         text,
    headcount             integer constraint registration_headcount check (headcount > 0),
    above_scale           boolean     not null,
    -- a union names the employer whose workers it unites
    employer_code         text,
    employer_name         text,
    document_number       text        not null,
    valid_from            date        not null,
    valid_to              date,
    filename              text        not null,
    sha256                text        not null,
    bytes                 bytea       not null,
    applicant_name        text        not null,
    applicant_sex         text        not null constraint registration_sex check (applicant_sex in ('F', 'M')),
    applicant_phone       text        not null,
    applicant_post        text        not null,
    -- the chair, or the person named in the licence
    applicant_is_head     boolean     not null,
    head_phone            text,
    head_sex              text constraint registration_head_sex check (head_sex in ('F', 'M')),
    -- SHA-256 of the two secret links: the applicant's and that of the person named in the licence
    secret_hash           text        not null constraint registration_secret_once unique,
    head_hash             text        constraint registration_head_once unique,
    code_hash             text,
    code_expires_at       timestamptz,
    code_attempts         integer     not null default 0,
    -- SHA-256 of the address that it came from, to slow down floods
    sender_hash           text        not null,
    created_at            timestamptz not null,
    state                 text        not null constraint registration_state
        check (state in ('UNCONFIRMED', 'AT_HEAD', 'AT_UNION', 'APPROVED', 'REFUSED')),
    organisation_id       uuid references organisation,
    person_id             uuid references person
);
-- one claim of a code at a time; an unconfirmed one keeps nobody out
create unique index registration_one_open on registration (credit_code) where state in ('AT_HEAD', 'AT_UNION');
create index registration_by_region on registration (region, state);
create index registration_by_sender on registration (sender_hash, created_at);
create index registration_by_phone on registration (applicant_phone, created_at);

-- Who decided what and why. Never changed.
create table registration_decision (
    id              uuid primary key,
    registration_id uuid        not null references registration,
    at              timestamptz not null,
    serial          bigint      not null generated always as identity,
    -- null: the person named in the licence, who has no account yet
    person_id       uuid references person,
    step            text        not null,
    reason          text        not null
);
create index registration_decision_by_registration on registration_decision (registration_id, serial);

-- Two records of one organisation became one.
create table organisation_merge (
    id         uuid primary key,
    gone_id    uuid        not null constraint organisation_merge_once unique references organisation,
    kept_id    uuid        not null references organisation,
    person_id  uuid        not null references person,
    reason     text        not null,
    moved      text        not null,
    at         timestamptz not null
);
