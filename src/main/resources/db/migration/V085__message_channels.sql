-- Messages by e-mail and text message: how a person is reached, what a person wants, and the lease of who delivers.

create table message_contact (
    person_id          uuid primary key references person,
    -- null until the person has typed in the code that was sent there
    mail               text,
    asked_mail         text,
    asked_code_hash    text,
    asked_at           timestamptz,
    asked_attempts     integer not null default 0,
    -- the channel that the person likes best; null for the order of the installation
    preferred          text constraint message_contact_preferred check (preferred in ('GATEWAY', 'MAIL')),
    constraint message_contact_asked check ((asked_mail is null) = (asked_code_hash is null)
                                            and (asked_mail is null) = (asked_at is null))
);

create table message_unwanted (
    person_id uuid not null references person,
    kind      text not null,
    constraint message_unwanted_once primary key (person_id, kind),
    -- codes and legal service cannot be refused
    constraint message_unwanted_kind check (kind in ('NEW_WORK', 'REMINDER', 'ESCALATION', 'VOTE_ENDS'))
);

alter table message drop constraint message_kind;
alter table message
    add constraint message_kind check (kind in ('SIGN_IN_CODE', 'MAIL_CODE', 'INVITATION', 'RESET_LINK', 'NEW_WORK',
        'REMINDER', 'ESCALATION', 'VOTE_OPEN', 'VOTE_ENDS', 'OFFER_SERVED', 'ORDER_ISSUED', 'DECISION_ISSUED')),
    -- the short link in a text message ends in it
    add column serial bigint not null generated always as identity constraint message_serial_once unique,
    add column subject text not null default '和议提醒',
    -- what a letter says in more words than a text message; a secret is erased with the text
    add column detail text,
    -- where the link leads, without the address of the installation
    add column link text,
    -- only for the code that proves an address: where to, instead of the known ways
    add column to_mail text,
    -- chosen once and then kept: a message that may have arrived by one way never goes another
    add column channel text constraint message_channel check (channel in ('FILE', 'GATEWAY', 'MAIL')),
    -- who delivers holds the row until then; nobody else touches it
    add column claimed_until timestamptz,
    -- after that the message is of no use to anybody
    add column useless_after timestamptz,
    -- nobody was told, and nobody needs to be; why is not kept
    add column skipped_at timestamptz,
    -- an administrator has put a given-up message aside
    add column dropped_at timestamptz;

drop index message_due;
create index message_due on message (channel, due_at, id)
    where sent_at is null and given_up_at is null and skipped_at is null;
drop index message_given_up;
create index message_given_up on message (given_up_at) where given_up_at is not null and dropped_at is null;
create index message_by_person on message (person_id, created_at);
create index message_by_age on message (created_at);

-- Votes whose voters were told.
create table vote_announced (
    vote_id      uuid primary key references vote on delete cascade,
    announced_at timestamptz not null
);
create index vote_open on vote (ends_at) where closed_at is null;

-- Up to when new work has been told in the daily digest.
create table digest (
    until timestamptz primary key
);
