-- A closed vote is sealed: its roll and its ballots are written anew, in an order that chance makes and by one transaction,
-- so that neither row versions nor places tell which ballot was whose. Votes that closed before are sealed here.

with taken as (delete from ballot b using vote v where v.id = b.vote_id and v.closed_at is not null
               returning b.vote_id, b.item_no, b.choice)
insert into ballot (vote_id, item_no, choice)
select vote_id, item_no, choice from taken order by gen_random_uuid();

with taken as (delete from voter_roll r using vote v where v.id = r.vote_id and v.closed_at is not null
               returning r.vote_id, r.person_id, r.present, r.voted)
insert into voter_roll (vote_id, person_id, present, voted)
select vote_id, person_id, present, voted from taken order by gen_random_uuid();

-- when the old versions of the rows were swept from the pages of the tables
alter table vote add column swept_at timestamptz;
create index vote_to_sweep on vote (closed_at) where closed_at is not null and swept_at is null;
