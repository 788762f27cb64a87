-- Cases are found by the newest, by employer, and by who represents a side.

create extension if not exists pg_trgm;
create index bargaining_case_newest on bargaining_case (opened_at desc, id desc);
create index bargaining_case_by_employer on bargaining_case (employer_id, opened_at desc);
create index representative_by_similar_name on representative using gin (name gin_trgm_ops);
