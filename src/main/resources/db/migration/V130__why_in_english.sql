-- How a date came about in the second language of the interface; null for dates that were counted before this.

alter table case_clock add column why_en text;
alter table inbox_item add column due_why_en text;
