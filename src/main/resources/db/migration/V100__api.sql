-- Programs: their tokens, service accounts, and the answers kept for repeated requests.

create table access_token (
    id         uuid primary key,
    -- SHA-256 of the token; the token itself is nowhere
    token_hash text        not null constraint access_token_once unique,
    -- how the token begins, so that its owner recognises it
    prefix     text        not null,
    person_id  uuid        not null references person,
    name       text        not null,
    -- separated by blanks
    scopes     text        not null,
    issued_by  uuid        not null references person,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_on    date,
    revoked_at timestamptz
);
create index access_token_by_person on access_token (person_id, issued_at);

-- A program that works for one organisation stands in the timeline like a person, but has neither sex nor telephone.
alter table person add column service boolean not null default false;
alter table person alter column sex drop not null;
alter table person add constraint person_sex_known check (service or sex is not null);
alter table person add constraint person_service_unreachable check (not service or phone is null);

alter table affiliation drop constraint affiliation_role;
alter table affiliation add constraint affiliation_role check (role in ('HEAD', 'STAFF', 'SERVICE'));

create table service_account (
    person_id       uuid primary key references person,
    organisation_id uuid        not null references organisation,
    responsible_id  uuid        not null references person,
    created_by      uuid        not null references person,
    created_at      timestamptz not null,
    closed_at       timestamptz
);

create table api_answer (
    person_id    uuid        not null references person,
    key          text        not null,
    request_hash text        not null,
    answer       text,
    created_at   timestamptz not null,
    constraint api_answer_once primary key (person_id, key)
);
