-- When its receiver said that a message was read; never set for messages about votes, whose rows must not differ.

alter table message add column read_at timestamptz;
alter table message add constraint message_read_not_vote check (read_at is null or kind not in ('VOTE_OPEN', 'VOTE_ENDS'));
