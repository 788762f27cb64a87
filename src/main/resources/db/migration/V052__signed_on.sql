-- A signature given on paper is dated by the paper, not by the day on which somebody recorded it.

alter table agreement_signature add column signed_on date;
update agreement_signature set signed_on = (at at time zone 'Asia/Shanghai')::date;
alter table agreement_signature alter column signed_on set not null;
