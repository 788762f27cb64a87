-- A telephone number that moves signs everybody out who came in by the old one: who borrowed a number for a day must not
-- keep a way to the ballot box. The old number and the union hear of it; then the line is deleted.

create table phone_change (
    id        bigint not null generated always as identity primary key,
    person_id uuid   not null references person,
    old_phone text   not null
);

create function person_phone_moves() returns trigger language plpgsql as $$
begin
    delete from spring_session where principal_name = new.id::text;
    delete from sign_in_code where person_id = new.id;
    update access_token set expires_at = issued_at where person_id = new.id and revoked_at is null;
    if old.phone is not null then
        insert into phone_change (person_id, old_phone) values (new.id, old.phone);
    end if;
    return null;
end
$$;

create trigger person_phone_moves after update of phone on person
    for each row when (new.phone is distinct from old.phone) execute function person_phone_moves();
