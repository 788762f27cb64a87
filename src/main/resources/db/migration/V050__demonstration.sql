-- The invented district of a first start. One row: begun before the district's first row, finished after its last.
create table demonstration (
    one         boolean     primary key default true constraint demonstration_one check (one),
    begun_at    timestamptz not null,
    finished_at timestamptz
);
