-- Codes and links to people who have no account yet: a phone instead of a person, erased with the text.

alter table message
    alter column person_id drop not null,
    add column to_phone text;
alter table message drop constraint message_kind;
alter table message
    add constraint message_kind check (kind in ('SIGN_IN_CODE', 'MAIL_CODE', 'REGISTRATION_CODE', 'INVITATION', 'RESET_LINK',
        'CONFIRM_LINK', 'NEW_WORK', 'REMINDER', 'ESCALATION', 'VOTE_OPEN', 'VOTE_ENDS', 'OFFER_SERVED', 'ORDER_ISSUED',
        'DECISION_ISSUED'));
