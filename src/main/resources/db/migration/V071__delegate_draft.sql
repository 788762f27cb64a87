-- A workers' congress while the union composes it; becomes the table delegate when it is saved.

create table delegate_draft (
    employer_id uuid primary key references organisation,
    by_person   uuid        not null references person,
    since       timestamptz not null
);

create table delegate_draft_member (
    employer_id  uuid not null references delegate_draft on delete cascade on update cascade,
    person_id    uuid not null,
    constituency text not null,
    -- null: a new delegate, whose term is given when the draft is saved
    term_from    date,
    term_to      date,
    constraint delegate_draft_member_once primary key (employer_id, person_id),
    constraint delegate_draft_member_is_worker foreign key (employer_id, person_id)
        references worker (employer_id, person_id) on update cascade
);
