-- Accounts: one-time links, second factor, caps on codes, and the log of who changed what.

alter table login
    add column password_set_at   timestamptz,
    add column last_signed_in_at timestamptz;

-- A code to sign in must not reset a password, nor the other way round.
alter table sign_in_code
    add column purpose text not null default 'SIGN_IN'
        constraint sign_in_code_purpose check (purpose in ('SIGN_IN', 'RESET'));
alter table sign_in_code drop constraint sign_in_code_pkey;
alter table sign_in_code add constraint sign_in_code_once primary key (person_id, purpose);

-- Who asked for a code, as keyed marks that nobody can turn back into a phone or an address; kept for a day.
create table code_request (
    phone_mark   text        not null,
    address_mark text        not null,
    at           timestamptz not null
);
create index code_request_by_phone on code_request (phone_mark, at);
create index code_request_by_address on code_request (address_mark, at);
create index code_request_by_time on code_request (at);

-- Only the hash of the token is kept.
create table one_time_link (
    id         uuid primary key,
    token_hash text        not null constraint one_time_link_token_once unique,
    purpose    text        not null
        constraint one_time_link_purpose check (purpose in ('INVITATION', 'RESET', 'FIRST_ADMINISTRATOR')),
    person_id  uuid references person,
    issued_by  uuid references person,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint one_time_link_reset_has_person check ((purpose = 'RESET') = (person_id is not null))
);
create index one_time_link_by_person on one_time_link (person_id) where used_at is null;

-- Without an organisation the invited person becomes an administrator.
create table colleague_invitation (
    link_id         uuid primary key references one_time_link,
    organisation_id uuid references organisation,
    role            text constraint colleague_invitation_role check (role in ('HEAD', 'STAFF')),
    name            text not null,
    sex             text not null constraint colleague_invitation_sex check (sex in ('F', 'M')),
    phone           text not null,
    post            text not null,
    constraint colleague_invitation_role_in_organisation check ((organisation_id is null) = (role is null))
);
create index colleague_invitation_by_organisation on colleague_invitation (organisation_id);

-- The secret is sealed with a key that is not in the database. last_step: no code is taken twice.
create table second_factor (
    person_id    uuid primary key references person,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    failures     integer     not null default 0,
    locked_until timestamptz
);

create table recovery_code (
    person_id uuid not null references second_factor on delete cascade,
    mark      text not null,
    constraint recovery_code_once primary key (person_id, mark)
);

create table account_event (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    kind      text        not null,
    person_id uuid references person,
    actor_id  uuid references person,
    detail    text        not null default ''
);
create index account_event_by_person on account_event (person_id, id);

-- How often people signed in or failed to, by day where the law applies. Nobody is named.
create table sign_in_count (
    day     date   not null,
    outcome text   not null,
    times   bigint not null,
    constraint sign_in_count_once primary key (day, outcome)
);
