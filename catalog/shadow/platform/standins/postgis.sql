-- Geometries are kept as the text they were written as. Column types with a kind and a reference system, GiST indexes on
-- empty tables and the most used functions by name; no geometry is ever computed.
create type geometry;
create type geography;
create function geometry_in(cstring) returns geometry language internal immutable strict parallel safe as 'textin';
create function geometry_out(geometry) returns cstring language internal immutable strict parallel safe as 'textout';
create function geography_in(cstring, oid, integer) returns geography language internal immutable strict parallel safe as 'textin';
create function geography_out(geography) returns cstring language internal immutable strict parallel safe as 'textout';
do $$
begin
  create function geometry_typmod_in(cstring[]) returns integer language c immutable strict parallel safe
    as 'MODULE_PATHNAME', 'standin_geometry_typmod_in';
  create function geography_typmod_in(cstring[]) returns integer language c immutable strict parallel safe
    as 'MODULE_PATHNAME', 'standin_geography_typmod_in';
  create function postgis_typmod_out(integer) returns cstring language c immutable strict parallel safe
    as 'MODULE_PATHNAME', 'standin_geometry_typmod_out';
exception when others then
  -- Without the library the kind and the reference system are accepted and forgotten.
  create function geometry_typmod_in(cstring[]) returns integer language internal immutable strict parallel safe as 'array_ndims';
  create function geography_typmod_in(cstring[]) returns integer language internal immutable strict parallel safe as 'array_ndims';
  create function postgis_typmod_out(integer) returns cstring language internal immutable strict parallel safe as 'bittypmodout';
end
$$;
create type geometry (input = geometry_in, output = geometry_out, typmod_in = geometry_typmod_in,
                      typmod_out = postgis_typmod_out, internallength = variable, storage = main, alignment = double);
create type geography (input = geography_in, output = geography_out, typmod_in = geography_typmod_in,
                       typmod_out = postgis_typmod_out, internallength = variable, storage = main, alignment = double);
create type box2d as (low point, high point);
create type box3d as (low point, high point);
create type geometry_dump as (path integer[], geom geometry);
create type valid_detail as (valid boolean, reason varchar, location geometry);

create function geometry(geometry, integer, boolean) returns geometry language sql immutable strict parallel safe as 'select $1';
create function geography(geography, integer, boolean) returns geography language sql immutable strict parallel safe as 'select $1';
create function geography(geometry) returns geography language sql immutable strict parallel safe return $1::text::geography;
create function geometry(geography) returns geometry language sql immutable strict parallel safe return $1::text::geometry;
create cast (geometry as geometry) with function geometry(geometry, integer, boolean) as implicit;
create cast (geography as geography) with function geography(geography, integer, boolean) as implicit;
create cast (geometry as geography) with function geography(geometry) as implicit;
create cast (geography as geometry) with function geometry(geography);

create table spatial_ref_sys (
  srid integer primary key check (srid > 0 and srid <= 998999),
  auth_name varchar(256),
  auth_srid integer,
  srtext varchar(2048),
  proj4text varchar(2048)
);
grant select on spatial_ref_sys to public;

do $$
declare
  type_name text;
  comparison record;
begin
  foreach type_name in array array['geometry', 'geography'] loop
    for comparison in
      select * from (values ('lt', '<', '>'), ('le', '<=', '>='), ('eq', '=', '='), ('ge', '>=', '<='), ('gt', '>', '<'))
        as comparison_list (suffix, operator_name, commutator)
    loop
      execute format('create function %I(%I, %2$I) returns boolean language internal immutable strict parallel safe as %L',
                     type_name || '_' || comparison.suffix, type_name, 'bytea' || comparison.suffix);
      execute format('create operator %s (leftarg = %I, rightarg = %2$I, function = %I, commutator = %s)',
                     comparison.operator_name, type_name, type_name || '_' || comparison.suffix, comparison.commutator);
    end loop;
    execute format('create function %I(%I, %2$I) returns integer language internal immutable strict parallel safe as ''byteacmp''',
                   type_name || '_cmp', type_name);
    execute format('create operator class %I default for type %I using btree as
                      operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 %I(%2$I, %2$I)',
                   'btree_' || type_name || '_ops', type_name, type_name || '_cmp');

    execute format('create function %I(%I, %2$I) returns boolean language sql immutable strict parallel safe as ''select false''',
                   type_name || '_overlaps', type_name);
    execute format('create operator && (leftarg = %1$I, rightarg = %1$I, function = %2$I, commutator = &&)',
                   type_name, type_name || '_overlaps');
    execute format('create function %I(%I, %2$I) returns double precision language sql immutable strict parallel safe as
                      ''select 0::double precision''', type_name || '_distance_knn', type_name);
    execute format('create operator <-> (leftarg = %1$I, rightarg = %1$I, function = %2$I, commutator = <->)',
                   type_name, type_name || '_distance_knn');
    execute format('create function st_asgeojson(%I, maxdecimaldigits integer default 9, options integer default 8)
                      returns text language sql immutable strict parallel safe as ''select $1::text''', type_name);
    execute format('create function st_astext(%I) returns text language sql immutable strict parallel safe as ''select $1::text''', type_name);
    execute format('create function st_distance(%1$I, %1$I) returns double precision language sql immutable strict parallel safe as
                      ''select 0::double precision''', type_name);
    execute format('create function st_dwithin(%1$I, %1$I, double precision) returns boolean
                      language sql immutable strict parallel safe as ''select false''', type_name);
    execute format('create function st_intersects(%1$I, %1$I) returns boolean language sql immutable strict parallel safe as
                      ''select false''', type_name);
    execute format('create function st_covers(%1$I, %1$I) returns boolean language sql immutable strict parallel safe as
                      ''select false''', type_name);
    execute format('create function st_area(%I) returns double precision language sql immutable strict parallel safe as
                      ''select 0::double precision''', type_name);
    execute format('create function st_length(%I) returns double precision language sql immutable strict parallel safe as
                      ''select 0::double precision''', type_name);
    execute format('create function st_srid(%I) returns integer language sql immutable strict parallel safe as ''select 0''', type_name);
    execute format('create function st_buffer(%1$I, double precision) returns %1$I language sql immutable strict parallel safe as
                      ''select $1''', type_name);
  end loop;
end
$$;

-- Every geometry is one and the same box to an index, and without operators no index is ever searched.
do $$
begin
  create function postgis_gist_compress(internal) returns internal language c immutable strict parallel safe
    as 'MODULE_PATHNAME', 'standin_gist_compress';
  create operator class gist_geometry_ops_2d default for type geometry using gist as
    function 1 gist_box_consistent(internal, box, smallint, oid, internal), function 2 gist_box_union(internal, internal),
    function 3 postgis_gist_compress(internal), function 5 gist_box_penalty(internal, internal, internal),
    function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal), storage box;
  create operator class gist_geography_ops default for type geography using gist as
    function 1 gist_box_consistent(internal, box, smallint, oid, internal), function 2 gist_box_union(internal, internal),
    function 3 postgis_gist_compress(internal), function 5 gist_box_penalty(internal, internal, internal),
    function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal), storage box;
exception when undefined_file or undefined_function or insufficient_privilege then
  raise warning 'without its library the stand-in for postgis has no GiST operator classes';
end
$$;

create function st_makepoint(double precision, double precision) returns geometry language sql immutable strict parallel safe as
  $$ select format('POINT(%s %s)', $1, $2)::geometry $$;
create function st_makepoint(double precision, double precision, double precision) returns geometry
  language sql immutable strict parallel safe as $$ select format('POINT Z (%s %s %s)', $1, $2, $3)::geometry $$;
create function st_point(double precision, double precision) returns geometry language sql immutable strict parallel safe as
  $$ select format('POINT(%s %s)', $1, $2)::geometry $$;
create function st_point(double precision, double precision, srid integer) returns geometry
  language sql immutable strict parallel safe as $$ select format('POINT(%s %s)', $1, $2)::geometry $$;
create function st_setsrid(geom geometry, srid integer) returns geometry language sql immutable strict parallel safe as 'select geom';
create function st_transform(geometry, integer) returns geometry language sql immutable strict parallel safe as 'select $1';
create function st_geomfromtext(text) returns geometry language sql immutable strict parallel safe return $1::geometry;
create function st_geomfromtext(text, integer) returns geometry language sql immutable strict parallel safe return $1::geometry;
create function st_geogfromtext(text) returns geography language sql immutable strict parallel safe return $1::geography;
create function st_geographyfromtext(text) returns geography language sql immutable strict parallel safe return $1::geography;
create function st_geomfromgeojson(text) returns geometry language sql immutable strict parallel safe return $1::geometry;
create function st_geomfromgeojson(jsonb) returns geometry language sql immutable strict parallel safe return $1::text::geometry;
create function st_makeenvelope(double precision, double precision, double precision, double precision, integer default 0)
  returns geometry language sql immutable strict parallel safe return 'POLYGON EMPTY'::geometry;
create function st_makeline(geometry, geometry) returns geometry language sql immutable strict parallel safe as 'select $1';
create function st_x(geometry) returns double precision language sql immutable strict parallel safe as 'select 0::double precision';
create function st_y(geometry) returns double precision language sql immutable strict parallel safe as 'select 0::double precision';
create function st_centroid(geometry) returns geometry language sql immutable strict parallel safe as 'select $1';
create function st_contains(geom1 geometry, geom2 geometry) returns boolean language sql immutable strict parallel safe as 'select false';
create function st_within(geom1 geometry, geom2 geometry) returns boolean language sql immutable strict parallel safe as 'select false';
create function st_equals(geom1 geometry, geom2 geometry) returns boolean language sql immutable strict parallel safe as 'select false';
create function st_overlaps(geom1 geometry, geom2 geometry) returns boolean language sql immutable strict parallel safe as 'select false';
create function st_isvalid(geometry) returns boolean language sql immutable strict parallel safe as 'select true';
create function st_union(geom1 geometry, geom2 geometry) returns geometry language sql immutable strict parallel safe as 'select $1';
create function st_intersection(geom1 geometry, geom2 geometry) returns geometry language sql immutable strict parallel safe as 'select $1';
create function st_geometrytype(geometry) returns text language sql immutable strict parallel safe as $$ select 'ST_Geometry'::text $$;
create function postgis_version() returns text language sql immutable as $$ select 'stand-in'::text $$;
create view geometry_columns as
  select null::varchar as f_table_catalog, null::name as f_table_schema, null::name as f_table_name,
         null::name as f_geometry_column, null::integer as coord_dimension, null::integer as srid, null::varchar as type
  where false;
create view geography_columns as
  select null::name as f_table_catalog, null::name as f_table_schema, null::name as f_table_name,
         null::name as f_geography_column, null::integer as coord_dimension, null::integer as srid, null::text as type
  where false;
