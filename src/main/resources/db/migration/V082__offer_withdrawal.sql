-- The side that offered took its offer back before anybody signed.

create table offer_withdrawal (
    case_id   uuid        primary key references bargaining_case,
    side      text        not null constraint offer_withdrawal_side check (side in ('WORKERS', 'EMPLOYER')),
    person_id uuid        not null references person,
    reason    text        not null,
    at        timestamptz not null
);
