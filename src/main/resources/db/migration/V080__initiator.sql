-- Either side may start (ZJ arts. 7-8). All cases before were started by the workers' side.

alter table bargaining_case
    add column initiator text not null default 'WORKERS'
        constraint bargaining_case_initiator check (initiator in ('WORKERS', 'EMPLOYER'));

-- What the other side wants to bargain for as well, given with its reply.
create table offer_reply_subject (
    case_id uuid    not null references bargaining_case,
    no      integer not null,
    subject text    not null,
    claim   text    not null,
    constraint offer_reply_subject_once primary key (case_id, no)
);
