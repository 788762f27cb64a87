-- When an item next needs somebody to look whether people must be told: one index answers it for any number of open items.

alter table inbox_item add column attend_on date;
update inbox_item set attend_on = created_at::date where due_on is not null;
create index inbox_item_attend on inbox_item (attend_on, task_id, group_key) where attend_on is not null;
create index inbox_item_created on inbox_item (created_at);

-- nothing ever wrote it: reminders are of an item, not of a clock
alter table case_clock drop column reminded_at;
