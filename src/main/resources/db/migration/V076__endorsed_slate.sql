-- Without a union of their own the staff endorse everybody who is put up, the chief among them (ZJ art. 10).
alter table slate add column endorsed boolean not null default false;
