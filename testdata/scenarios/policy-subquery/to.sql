-- An expression that is nothing but a subquery keeps the parentheses that the grammar wants around it.
create schema app;
create function app.is_member() returns boolean language sql stable as 'select true';
create table app.t (id int primary key);
alter table app.t enable row level security;
create policy p on app.t using ((select app.is_member()));
create policy q on app.t for insert with check ((select app.is_member()));
