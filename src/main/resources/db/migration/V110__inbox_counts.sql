-- What is open, late and due today is counted from the index alone, however far the items lie apart in the table.

drop index inbox_item_unclaimed;
create index inbox_item_counts on inbox_item (group_key, assignee, due_on);
