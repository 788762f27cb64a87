-- Who keeps this installation: regions, holidays, accounts. An administrator is no party and sees no case.

create table administrator (
    person_id uuid primary key references person,
    since     timestamptz not null
);
