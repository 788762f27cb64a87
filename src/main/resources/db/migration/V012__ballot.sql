-- Secret votes. The roll and the box share no key but the vote: no column leads from a ballot to a voter, and no column
-- of either says when. (Until the box is sealed, the row versions that one casting leaves in both tables still tell who
-- administers the database which ballot was whose.)

create table vote (
    id        uuid primary key,
    case_id   uuid        not null references bargaining_case,
    purpose   text        not null constraint vote_purpose check (purpose in ('REPRESENTATIVES', 'RATIFICATION')),
    title     text        not null,
    opens_at  timestamptz not null,
    ends_at   timestamptz not null,
    closed_at timestamptz,
    constraint vote_lasts check (ends_at > opens_at)
);
create index vote_by_case on vote (case_id);

create table vote_item (
    vote_id uuid    not null references vote,
    no      integer not null,
    text    text    not null,
    constraint vote_item_once primary key (vote_id, no)
);

create table voter_roll (
    vote_id   uuid    not null references vote,
    person_id uuid    not null references person,
    present   boolean not null default false,
    voted     boolean not null default false,
    constraint voter_roll_once primary key (vote_id, person_id),
    constraint voter_roll_casting_checks_in check (present or not voted)
);
create index voter_roll_by_person on voter_roll (person_id);

create table ballot (
    vote_id uuid    not null,
    item_no integer not null,
    choice  text    not null constraint ballot_choice check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
    constraint ballot_item foreign key (vote_id, item_no) references vote_item (vote_id, no)
);
create index ballot_by_item on ballot (vote_id, item_no);
