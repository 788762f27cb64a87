-- A mistake in an act is put right beside it: the wrong entry stays, the correction refers to it and says why.

create table correction (
    act_id   uuid    primary key references act,
    case_id  uuid    not null references bargaining_case,
    -- number within the case, of the document that tells it
    no       integer not null,
    corrects uuid    not null references act,
    wrong    text    not null,
    correct  text    not null,
    reason   text    not null,
    effect   text    not null,
    constraint correction_no_once unique (case_id, no)
);
create index correction_by_corrected on correction (corrects);

-- Kinds of documents are a list in the code; the table only refuses what cannot be one.
alter table document drop constraint document_kind_known;
alter table document add constraint document_kind_known check (kind ~ '^[A-Z_]+$');
