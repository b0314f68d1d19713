-- Photos lie in a bucket, in one folder for each harbour: <harbour id>/<berth code>/<file>.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('berth-photos', 'berth-photos', true, 5242880, array['image/jpeg', 'image/png', 'image/webp'])
on conflict (id) do nothing;

create policy "Everyone sees berth photos" on storage.objects
  for select to anon, authenticated using (bucket_id = 'berth-photos');
create policy "Harbour masters upload berth photos" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'berth-photos'
    and app.has_role((storage.foldername(name))[1]::uuid, 'harbour_master')
  );
create policy "Harbour masters remove berth photos" on storage.objects
  for delete to authenticated
  using (
    bucket_id = 'berth-photos'
    and app.has_role((storage.foldername(name))[1]::uuid, 'harbour_master')
  );
