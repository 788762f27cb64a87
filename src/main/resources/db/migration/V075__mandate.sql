-- The written appointment of each representative, so that rights begin, rest and end by date.

-- set by whoever keeps the roll; a mandate ends with the employment
alter table worker add column if not exists left_on date;

-- a by-election adds to those in office; a whole slate replaces nobody before it is settled
alter table slate add column refill boolean not null default false;

-- an index on ranges of ids forbids two at once without any extension
create type id_range as range (subtype = uuid);

create table mandate (
    id              uuid primary key,
    case_id         uuid    not null references bargaining_case,
    no              integer not null,
    side            text    not null constraint mandate_side check (side in ('WORKERS', 'EMPLOYER')),
    slate_id        uuid    not null references slate,
    seat            integer not null,
    -- null: an expert from outside
    person_id       uuid references person,
    capacity        text    not null constraint mandate_capacity
        check (capacity in ('CHIEF', 'DELEGATED_CHIEF', 'MEMBER', 'OUTSIDE')),
    origin          text    not null constraint mandate_origin
        check (origin in ('EX_OFFICIO', 'ELECTED', 'NAMED', 'APPOINTED', 'DELEGATED')),
    scope           text    not null constraint mandate_scope
        check (scope ~ '^(NEGOTIATE|SIGN_MINUTES|SIGN_DRAFT|SIGN_AGREEMENT)(,(NEGOTIATE|SIGN_MINUTES|SIGN_DRAFT|SIGN_AGREEMENT))*$'),
    -- whose signature stands under it; null: the office or the election itself gave it
    appointed_by    uuid references person,
    organisation_id uuid    not null references organisation,
    starts_on       date    not null,
    -- the last day; null: open until the agreement is signed and its term known
    ends_on         date,
    -- by the law of the place the term is the agreement's
    with_agreement  boolean not null,
    -- no rights any more from this day on
    revoked_on      date,
    reason          text,
    constraint mandate_no_once unique (case_id, no),
    constraint mandate_of_a_seat foreign key (slate_id, seat) references representative (slate_id, no),
    constraint mandate_outsider_is_nobodys_chief
        check ((capacity = 'OUTSIDE') = (person_id is null)),
    constraint mandate_term check (ends_on >= starts_on),
    constraint mandate_end_has_a_reason check ((revoked_on is null) = (reason is null)),
    constraint mandate_one_chief exclude using gist
        (id_range(case_id, case_id, '[]') with &&, int4range((side = 'WORKERS')::int, (side = 'WORKERS')::int, '[]') with &&,
         daterange(starts_on, greatest(starts_on, coalesce(least(revoked_on, ends_on + 1), 'infinity'))) with &&)
        where (capacity in ('CHIEF', 'DELEGATED_CHIEF')),
    constraint mandate_one_per_person exclude using gist
        (id_range(case_id, case_id, '[]') with &&, id_range(person_id, person_id, '[]') with &&,
         daterange(starts_on, greatest(starts_on, coalesce(least(revoked_on, ends_on + 1), 'infinity'))) with &&)
        where (person_id is not null)
);
create index mandate_by_person on mandate (person_id);

-- For these days another member of the side acts with the holder's rights.
create table hand_over (
    id          uuid primary key,
    mandate_id  uuid    not null references mandate,
    no          integer not null,
    to_mandate  uuid    not null references mandate,
    from_on     date    not null,
    to_on       date    not null,
    scope       text    not null,
    reason      text    not null,
    agreed_by   uuid    not null references person,
    constraint hand_over_no_once unique (mandate_id, no),
    constraint hand_over_term check (to_on >= from_on),
    constraint hand_over_to_another check (mandate_id <> to_mandate),
    constraint hand_over_one_at_a_time exclude using gist
        (id_range(mandate_id, mandate_id, '[]') with &&, daterange(from_on, to_on, '[]') with &&)
);
create index hand_over_to on hand_over (to_mandate);

-- Those in office when this came.
insert into mandate (id, case_id, no, side, slate_id, seat, person_id, capacity, origin, scope, appointed_by,
                     organisation_id, starts_on, with_agreement)
select gen_random_uuid(), s.case_id, row_number() over (partition by s.case_id order by s.side desc, r.no), s.side, s.id, r.no,
       r.person_id,
       case when r.outside then 'OUTSIDE' when not r.chief then 'MEMBER'
            when h.person_id = r.person_id then 'CHIEF' else 'DELEGATED_CHIEF' end,
       case when r.chief and h.person_id = r.person_id then 'EX_OFFICIO' when r.chief then 'DELEGATED'
            when s.state = 'ELECTED' and not r.outside then 'ELECTED' when s.side = 'WORKERS' then 'NAMED' else 'APPOINTED' end,
       case when r.chief then 'NEGOTIATE,SIGN_MINUTES,SIGN_DRAFT,SIGN_AGREEMENT' else 'NEGOTIATE' end,
       case when s.state = 'ELECTED' then null else h.person_id end,
       case when s.side = 'WORKERS' then c.union_id else c.employer_id end,
       (coalesce(s.settled_at, s.proposed_at) at time zone 'Asia/Shanghai')::date, true
from slate s
join representative r on r.slate_id = s.id
join bargaining_case c on c.id = s.case_id
left join lateral (select a.person_id from affiliation a
                   where a.organisation_id = case when s.side = 'WORKERS' then c.union_id else c.employer_id end
                     and a.role = 'HEAD' order by a.person_id limit 1) h on true
where s.state in ('ELECTED', 'NAMED', 'APPOINTED')
  and not exists (select 1 from slate later where later.case_id = s.case_id and later.side = s.side and later.no > s.no);

-- Sides follow from affiliations and from mandates in force; nobody is bound by having been nominated.
drop table side_taken;
