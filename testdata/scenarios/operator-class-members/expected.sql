DROP OPERATOR CLASS app.places USING gist;

DROP OPERATOR CLASS app."some" USING btree;

CREATE OPERATOR CLASS app.places FOR TYPE point USING gist AS
    FUNCTION 2 (point, point) gist_box_union(internal,internal);

CREATE OPERATOR CLASS app."some" FOR TYPE bigint USING btree AS
    OPERATOR 2 <=(bigint,bigint),
    FUNCTION 1 (bigint, bigint) btint8cmp(bigint,bigint);
