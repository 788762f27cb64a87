-- Messages about acts beside the tasks and about what the law brings about when a period ends in silence.

alter table message drop constraint message_kind;
alter table message
    add constraint message_kind check (kind in ('SIGN_IN_CODE', 'MAIL_CODE', 'REGISTRATION_CODE', 'INVITATION', 'RESET_LINK',
        'CONFIRM_LINK', 'NEW_WORK', 'REMINDER', 'ESCALATION', 'VOTE_OPEN', 'VOTE_ENDS', 'OFFER_SERVED', 'ORDER_ISSUED',
        'DECISION_ISSUED', 'OFFER_WITHDRAWN', 'REPLY_LAPSED', 'MEETING_CALLED', 'MEETING_CALLED_OFF', 'VOTE_CALLED_OFF',
        'IN_FORCE', 'PHONE_CHANGED'));
