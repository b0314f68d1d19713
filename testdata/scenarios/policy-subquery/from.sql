create schema app;
create function app.is_member() returns boolean language sql stable as 'select true';
create table app.t (id int primary key);
alter table app.t enable row level security;
create policy p on app.t using (true);
insert into app.t values (1), (2);
