-- A telephone number opens the way to the ballot box. From the call of a vote until it is sealed, the number of nobody on its
-- roll changes, whoever would change it and by whichever way.

create function person_phone_of_voter() returns trigger language plpgsql as $$
begin
    if exists (select 1 from voter_roll r join vote v on v.id = r.vote_id
               where r.person_id = new.id and v.closed_at is null) then
        raise exception 'the telephone number of a voter is fixed while the vote lasts'
            using errcode = 'check_violation', constraint = 'person_phone_of_voter';
    end if;
    return new;
end
$$;

create trigger person_phone_of_voter before update of phone on person
    for each row when (new.phone is distinct from old.phone) execute function person_phone_of_voter();
