-- Post that was refused or came back, and the offer left behind after a refusal.

alter table offer_service drop constraint offer_service_mode;
alter table offer_service
    add constraint offer_service_mode check (mode in ('ELECTRONIC', 'POST', 'LEFT'));
-- who watched the offer being left behind
alter table offer_service add column witnesses text;

create table offer_failed_service (
    case_id     uuid        not null references bargaining_case,
    no          integer     not null,
    mode        text        not null,
    sha256      text        not null,
    sent_at     timestamptz not null,
    outcome     text        not null constraint offer_failed_service_outcome check (outcome in ('REFUSED', 'RETURNED')),
    outcome_on  date        not null,
    carrier     text        not null,
    tracking_no text        not null,
    evidence_id uuid        not null,
    constraint offer_failed_service_once primary key (case_id, no)
);
