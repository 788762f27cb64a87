-- The State Council's yearly notices of holidays and make-up days. Append only: the latest notice of a year is in force,
-- and its id is the revision of the whole calendar (an identity, so a number that was rolled back never comes again).
create table calendar_notice (
    id          bigint      not null generated always as identity primary key,
    year        integer     not null,
    source      text        not null,
    imported_at timestamptz not null,
    -- null: came with the software
    imported_by uuid references person
);
create index calendar_notice_by_year on calendar_notice (year, id);

create table calendar_day (
    notice_id bigint  not null references calendar_notice,
    day       date    not null,
    worked    boolean not null,
    name      text    not null,
    constraint calendar_day_once primary key (notice_id, day)
);

-- The revision of the calendar by which a clock was counted; a clock behind the latest one is counted again.
alter table case_clock add column calendar_revision bigint not null default 0;
create index case_clock_behind on case_clock (calendar_revision) where stopped_at is null and rule is not null;
