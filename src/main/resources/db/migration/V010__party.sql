-- People, the organisations they act for, and the rolls of workers and congress delegates.

create table person (
    id    uuid primary key,
    name  text not null,
    sex   text not null constraint person_sex check (sex in ('F', 'M')),
    phone text constraint person_phone_once unique
);

create table organisation (
    id                   uuid primary key,
    kind                 text    not null constraint organisation_kind check (kind in ('EMPLOYER', 'UNION', 'BUREAU')),
    name                 text    not null,
    region               text    not null,
    credit_code          text    constraint organisation_credit_code_once unique,
    address              text    not null,
    legal_representative text,
    industry             text,
    headcount            integer,
    above_scale          boolean not null default false,
    -- an enterprise union belongs to one employer
    employer_id          uuid references organisation,
    upper_union_id       uuid references organisation,
    constraint organisation_headcount check (headcount > 0)
);
create index organisation_by_employer on organisation (employer_id);
create index organisation_by_region on organisation (region, kind);

create table affiliation (
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    role            text not null constraint affiliation_role check (role in ('HEAD', 'STAFF')),
    post            text not null,
    constraint affiliation_once primary key (person_id, organisation_id)
);
create index affiliation_by_organisation on affiliation (organisation_id);

-- Nobody acts for both sides of one employer (R22 art. 24; ZJ art. 10).
create table side_taken (
    person_id   uuid not null references person,
    employer_id uuid not null references organisation,
    side        text not null constraint side_taken_side check (side in ('WORKERS', 'EMPLOYER')),
    constraint side_taken_one_side primary key (person_id, employer_id)
);

create table worker (
    employer_id uuid    not null references organisation,
    person_id   uuid    not null references person,
    employee_no text    not null,
    post        text    not null,
    manager     boolean not null,
    dispatched  boolean not null,
    disabled    boolean not null,
    constraint worker_once primary key (employer_id, person_id),
    constraint worker_employee_no_once unique (employer_id, employee_no)
);
create index worker_by_person on worker (person_id);

create table delegate (
    employer_id  uuid not null references organisation,
    person_id    uuid not null references person,
    constituency text not null,
    constraint delegate_once primary key (employer_id, person_id),
    constraint delegate_is_worker foreign key (employer_id, person_id) references worker (employer_id, person_id)
);

-- How a person proves who they are. Lock-out is counted here, so that every node sees it.
create table login (
    person_id     uuid primary key references person,
    name          text        not null constraint login_name_once unique,
    password_hash text        not null,
    demonstration boolean     not null default false,
    failures      integer     not null default 0,
    locked_until  timestamptz
);

create table sign_in_code (
    person_id  uuid primary key references person,
    code_hash  text        not null,
    expires_at timestamptz not null,
    attempts   integer     not null default 0
);
