-- Which administrator let a failed job of the engine try again, and why. Append only.
create table process_retry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor_id uuid        not null references person,
    job_id   text        not null,
    case_id  uuid        not null references bargaining_case,
    process  text        not null,
    activity text        not null,
    fault    text        not null,
    reason   text        not null
        constraint process_retry_says_why check (length(btrim(reason)) between 1 and 200)
);
create index process_retry_by_case on process_retry (case_id);
