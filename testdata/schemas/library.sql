-- Articles in several languages, how they are searched, and views on functions on views that show them.
CREATE SCHEMA content;
CREATE SCHEMA search;
COMMENT ON SCHEMA search IS 'Derived from content; it may be dropped and built again';

CREATE COLLATION content.bytewise (PROVIDER = libc, LOCALE = 'C');
CREATE TYPE content.locale AS ENUM ('en', 'es', 'de');
CREATE TYPE content.float_range AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TYPE search.hit AS (article_id bigint, score real, snippet text);

CREATE TABLE content.authors (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    handle text COLLATE content.bytewise NOT NULL UNIQUE,
    full_name text NOT NULL,
    born date,
    rating content.float_range
);
CREATE TABLE content.sections (
    path text COLLATE "C" PRIMARY KEY,
    title text NOT NULL,
    visible tstzrange DEFAULT tstzrange(NULL, NULL) NOT NULL
);
CREATE TABLE content.articles (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    section text NOT NULL REFERENCES content.sections (path) ON UPDATE CASCADE,
    slug text COLLATE content.bytewise NOT NULL,
    published_at timestamptz,
    embargo tstzmultirange DEFAULT '{}'::tstzmultirange NOT NULL,
    flags bit(8) DEFAULT B'00000000' NOT NULL,
    state varchar(16) DEFAULT 'draft' NOT NULL,
    CONSTRAINT articles_slug_key UNIQUE (section, slug),
    CONSTRAINT articles_state_check CHECK (state IN ('draft', 'ready', 'published') OR state LIKE 'x-%'),
    CONSTRAINT articles_published_check CHECK (state <> 'published' OR published_at IS NOT NULL) NOT VALID
);
CREATE TABLE content.texts (
    article_id bigint NOT NULL REFERENCES content.articles (id) ON DELETE CASCADE,
    locale content.locale NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    summary text GENERATED ALWAYS AS (left(body, 40) || CASE WHEN length(body) > 40 THEN '...' ELSE '' END) STORED,
    version integer DEFAULT 1 NOT NULL,
    PRIMARY KEY (article_id, locale)
);
ALTER TABLE content.texts ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE content.texts ALTER COLUMN body SET COMPRESSION pglz;
ALTER TABLE content.texts ALTER COLUMN title SET (n_distinct = -0.9);
ALTER TABLE content.texts REPLICA IDENTITY FULL;
CREATE TABLE content.article_authors (
    article_id bigint NOT NULL REFERENCES content.articles ON DELETE CASCADE,
    author_id integer NOT NULL REFERENCES content.authors,
    place smallint DEFAULT 1 NOT NULL,
    PRIMARY KEY (article_id, author_id) INCLUDE (place)
);
CREATE TABLE content.tags (
    name text PRIMARY KEY,
    synonyms text[] DEFAULT ARRAY[]::text[] NOT NULL,
    used bigint DEFAULT 0 NOT NULL
);
CREATE TABLE content.article_tags (article_id bigint, tag text, PRIMARY KEY (article_id, tag));
ALTER TABLE content.article_tags ADD FOREIGN KEY (article_id) REFERENCES content.articles ON DELETE CASCADE;
ALTER TABLE content.article_tags ADD FOREIGN KEY (tag) REFERENCES content.tags ON UPDATE CASCADE NOT VALID;
CREATE TABLE content.revisions (
    article_id bigint NOT NULL,
    locale content.locale NOT NULL,
    version integer NOT NULL,
    body text NOT NULL,
    saved_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false);
CREATE UNIQUE INDEX revisions_key ON content.revisions (article_id, locale, version);
ALTER TABLE content.revisions ALTER COLUMN saved_at SET NOT NULL;
ALTER TABLE content.revisions REPLICA IDENTITY USING INDEX revisions_key;
CLUSTER content.revisions USING revisions_key;

CREATE INDEX articles_published_idx ON content.articles (published_at DESC) INCLUDE (slug) WHERE state = 'published';
CREATE INDEX articles_state_idx ON content.articles ((state IN ('draft', 'ready')), section);
CREATE INDEX articles_embargo_idx ON content.articles USING gist (embargo) WITH (fillfactor = 80);
CREATE INDEX texts_search_idx ON content.texts USING gin (to_tsvector('english'::regconfig, title || ' ' || body))
    WITH (fastupdate = off);
CREATE INDEX texts_title_idx ON content.texts (lower(title) COLLATE "C" text_pattern_ops, (length(body)) DESC);
ALTER INDEX content.texts_title_idx ALTER COLUMN 2 SET STATISTICS 200;
CREATE INDEX authors_name_hash ON content.authors USING hash (full_name);
CREATE INDEX authors_rating_idx ON content.authors USING spgist (rating);
CREATE STATISTICS content.articles_section_state ON section, state FROM content.articles;
CREATE STATISTICS content.texts_lengths (mcv) ON locale, (length(body)) FROM content.texts;
ALTER STATISTICS content.articles_section_state SET STATISTICS 300;
COMMENT ON STATISTICS content.articles_section_state IS 'Sections go through states as a whole';

CREATE FUNCTION content.latest(n integer DEFAULT 10) RETURNS SETOF content.articles
LANGUAGE sql STABLE ROWS 10
BEGIN ATOMIC
  SELECT * FROM content.articles WHERE state = 'published' ORDER BY published_at DESC NULLS LAST LIMIT n;
END;
CREATE VIEW content.public_articles AS
    SELECT a.id, a.slug, a.section, s.title AS section_title, t.locale, t.title, t.summary
      FROM content.articles a
      JOIN content.sections s ON s.path = a.section
      JOIN content.texts t ON t.article_id = a.id
     WHERE a.state = 'published' AND a.published_at <= now() AND s.visible @> now() AND NOT a.embargo @> now();
CREATE FUNCTION content.article_url(a content.public_articles) RETURNS text
LANGUAGE sql STABLE
RETURN '/' || (a).locale::text || '/' || (a).section || '/' || (a).slug;
CREATE VIEW content.links AS
    SELECT p.id, p.locale, content.article_url(p.*) AS url, p.title FROM content.public_articles p;
CREATE VIEW content.home AS
    SELECT l.url, l.title, array_agg(aa.author_id ORDER BY aa.place, aa.author_id) AS authors
      FROM content.links l
      LEFT JOIN content.article_authors aa ON aa.article_id = l.id
     WHERE l.id IN (SELECT latest.id FROM content.latest(5) latest) AND l.locale = 'en'
     GROUP BY l.url, l.title
    HAVING count(*) FILTER (WHERE aa.place = 1) <= 3;

CREATE FUNCTION search.add_weighted(state real, value real, weight real) RETURNS real
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT coalesce(state, 0) + coalesce(value, 0) * weight';
CREATE AGGREGATE search.weighted_sum(value real, weight real) (
    SFUNC = search.add_weighted, STYPE = real, INITCOND = '0', PARALLEL = SAFE);
CREATE AGGREGATE search.first_of(ORDER BY anyelement) (
    SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = mode_final, FINALFUNC_EXTRA);
COMMENT ON AGGREGATE search.weighted_sum(real, real) IS 'Of a title, a word counts more';
CREATE FUNCTION search.find(query text, VARIADIC locales content.locale[] DEFAULT '{en}') RETURNS SETOF search.hit
LANGUAGE plpgsql STABLE PARALLEL SAFE SET enable_seqscan = off SET work_mem = '8MB'
AS $function$
BEGIN
  RETURN QUERY
  SELECT t.article_id, ts_rank(to_tsvector('english', t.title || ' ' || t.body), q)::real,
         ts_headline('english', t.body, q)
    FROM content.texts t, plainto_tsquery('english', query) q
   WHERE t.locale = ANY (locales) AND to_tsvector('english', t.title || ' ' || t.body) @@ q;
END
$function$;
CREATE MATERIALIZED VIEW search.words AS
    SELECT word, ndoc, nentry FROM ts_stat('SELECT to_tsvector(''simple'', body) FROM content.texts');
CREATE UNIQUE INDEX words_word_key ON search.words (word COLLATE "C");
CREATE MATERIALIZED VIEW search.tag_cloud AS
    SELECT tg.name, count(at.article_id) AS articles, search.weighted_sum(1::real, 0.5::real) AS score
      FROM content.tags tg LEFT JOIN content.article_tags at ON at.tag = tg.name GROUP BY tg.name;
CREATE VIEW search.frequent AS
    SELECT w.word, c.articles FROM search.words w JOIN search.tag_cloud c ON c.name = w.word WHERE w.nentry > 1
    UNION ALL
    SELECT name, used FROM content.tags EXCEPT SELECT 'none', 0;

-- Written to as if it were one table.
CREATE VIEW content.editable AS
    SELECT a.id, a.slug, t.locale, t.title, t.body FROM content.articles a JOIN content.texts t ON t.article_id = a.id;
ALTER VIEW content.editable ALTER COLUMN locale SET DEFAULT 'en';
CREATE FUNCTION content.save() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  UPDATE content.texts SET title = NEW.title, body = NEW.body, version = version + 1
   WHERE article_id = OLD.id AND locale = OLD.locale;
  RETURN NEW;
END
$$;
CREATE TRIGGER save INSTEAD OF UPDATE ON content.editable FOR EACH ROW EXECUTE FUNCTION content.save();
CREATE RULE keep_revision AS ON UPDATE TO content.texts WHERE OLD.body <> NEW.body
    DO ALSO INSERT INTO content.revisions VALUES (OLD.article_id, OLD.locale, OLD.version, OLD.body);
CREATE RULE no_delete AS ON DELETE TO content.sections DO INSTEAD NOTHING;
COMMENT ON RULE no_delete ON content.sections IS 'Links to sections are for ever';

ALTER DEFAULT PRIVILEGES FOR ROLE scenario_owner IN SCHEMA content GRANT SELECT ON TABLES TO scenario_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE scenario_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT USAGE ON TYPES TO scenario_editor;
GRANT USAGE ON SCHEMA content, search TO scenario_reader, scenario_editor;
GRANT USAGE, CREATE ON SCHEMA content TO scenario_owner;
GRANT SELECT ON content.home, content.links TO PUBLIC;
GRANT SELECT (id, slug, published_at) ON content.articles TO scenario_reader;
GRANT INSERT (section, slug, state), UPDATE (state) ON content.articles TO scenario_editor;
GRANT SELECT, UPDATE ON content.editable TO scenario_editor WITH GRANT OPTION;
ALTER TABLE content.tags OWNER TO scenario_owner;

INSERT INTO content.sections VALUES ('news', 'News'), ('howto', 'How to');
INSERT INTO content.authors (handle, full_name, rating) VALUES ('ann', 'Ann Lee', '[3.5,4.5]'), ('bob', 'Bob Ray', NULL);
INSERT INTO content.articles (section, slug, published_at, state, flags) VALUES
    ('news', 'hello', '2026-01-01', 'published', B'00000001'), ('howto', 'draft', NULL, 'draft', B'00000000');
INSERT INTO content.texts VALUES (1, 'en', 'Hello', 'A first article about many small things and one large thing'),
                                 (1, 'de', 'Hallo', 'Kurz'), (2, 'en', 'Draft', 'Nothing yet');
INSERT INTO content.article_authors VALUES (1, 1, 1), (1, 2, 2);
INSERT INTO content.tags VALUES ('thing', '{object}', 2), ('rare', '{}', 0);
INSERT INTO content.article_tags VALUES (1, 'thing');
UPDATE content.texts SET body = 'Nothing at all' WHERE article_id = 2;
REFRESH MATERIALIZED VIEW search.words;
REFRESH MATERIALIZED VIEW search.tag_cloud;
