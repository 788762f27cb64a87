-- Papers as they were issued, signed or uploaded. Written once: what was served must stay what was served.
create table document (
    id         uuid        primary key,
    case_id    uuid        not null,
    kind       text        not null,
    subject    text        not null,
    number     text,
    title      text        not null,
    file_name  text        not null,
    media_type text        not null,
    sha256     text        not null,
    pages      int,
    size       bigint      not null,
    bytes      bytea       not null,
    created_at timestamptz not null,
    constraint document_once unique (case_id, kind, subject),
    constraint document_kind_known check (kind in (
        'OFFER', 'SERVICE_PROOF', 'REPLY', 'REPRESENTATIVE_LIST', 'APPOINTMENT', 'MINUTES', 'DRAFT', 'RESOLUTION', 'AGREEMENT',
        'FILING_FORM', 'ACCEPTANCE_SLIP', 'REVIEW_DECISION', 'PUBLICATION_NOTICE', 'EVIDENCE')),
    constraint document_hash_is_sha256 check (sha256 = encode(sha256(bytes), 'hex')),
    constraint document_size_is_true check (size = octet_length(bytes)),
    constraint document_has_pages check (pages > 0)
);

-- PDFs are compressed already.
alter table document alter column bytes set storage external;

create function document_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'document % is final', old.id using errcode = 'restrict_violation';
end
$$;

create trigger document_is_final before update on document for each row execute function document_is_final();
