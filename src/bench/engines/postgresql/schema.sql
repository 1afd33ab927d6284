CREATE EXTENSION unaccent;
CREATE EXTENSION pg_trgm;

CREATE TEXT SEARCH CONFIGURATION folded (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION folded ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
CREATE TEXT SEARCH CONFIGURATION stemmed (COPY = english);
ALTER TEXT SEARCH CONFIGURATION stemmed ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE TABLE raw (session jsonb NOT NULL);

CREATE TABLE session (
    id text PRIMARY KEY,
    title text NOT NULL,
    description text NOT NULL,
    event text NOT NULL,
    room text NOT NULL,
    track text[] NOT NULL,
    speaker text[] NOT NULL,
    start timestamptz,
    session jsonb NOT NULL,
    words tsvector NOT NULL
);

-- The words that there are, for the spelling of those that there are not: what the documentation of pg_trgm advises.
CREATE TABLE vocabulary (word text PRIMARY KEY, sessions integer NOT NULL);

CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace($1, '[^[:alnum:]]+', ' ', 'g');

CREATE FUNCTION texts(jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY (SELECT jsonb_array_elements_text($1));

-- Both forms of every word, weighted: A title, B speakers, C tags and tracks, D the rest.
CREATE FUNCTION vector(title text, speaker text[], tags text[], track text[], rest text, description text)
RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE RETURN
    setweight(to_tsvector('folded', plain(title)), 'A')
    || setweight(to_tsvector('stemmed', plain(title)), 'A')
    || setweight(to_tsvector('folded', plain(array_to_string(speaker, ' '))), 'B')
    || setweight(to_tsvector('folded', plain(array_to_string(tags || track, ' '))), 'C')
    || setweight(to_tsvector('stemmed', plain(array_to_string(tags, ' '))), 'C')
    || setweight(to_tsvector('folded', plain(rest || ' ' || description)), 'D')
    || setweight(to_tsvector('stemmed', plain(description)), 'D');

-- All words must match: in their form or their stem, the last one also where it is only the beginning of a word, and a
-- word that there is not as the most similar one that there is.
CREATE FUNCTION query(typed text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
    words text[] := array_remove(string_to_array(plain(lower(unaccent(typed))), ' '), '');
    given text;
    meant text;
    one tsquery;
    whole tsquery;
    place integer := 0;
BEGIN
    FOREACH given IN ARRAY words LOOP
        place := place + 1;
        meant := given;
        IF NOT EXISTS (SELECT FROM vocabulary v WHERE v.word = given)
            AND NOT (place = cardinality(words) AND EXISTS (SELECT FROM vocabulary v WHERE v.word LIKE given || '%'))
        THEN
            SELECT v.word INTO meant FROM vocabulary v WHERE v.word % given
                ORDER BY similarity(v.word, given) DESC, v.sessions DESC LIMIT 1;
            meant := coalesce(meant, given);
        END IF;
        one := to_tsquery('simple', quote_literal(meant)) || plainto_tsquery('stemmed', meant);
        IF place = cardinality(words) THEN
            one := one || to_tsquery('simple', quote_literal(meant) || ':*');
        END IF;
        whole := CASE WHEN whole IS NULL THEN one ELSE whole && one END;
    END LOOP;
    RETURN whole;
END
$$;

CREATE FUNCTION search(typed text, of_event text, of_track text, of_room text, of_speaker text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
    wanted tsquery := query(typed);
    answer json;
BEGIN
    WITH matches AS MATERIALIZED (
        SELECT id, event, track, room, speaker, start,
            CASE WHEN wanted IS NULL THEN 0 ELSE ts_rank('{0.1, 0.3, 0.6, 1}', words, wanted, 1) END AS rank
        FROM session
        WHERE (wanted IS NULL OR words @@ wanted)
            AND (of_event IS NULL OR event = of_event)
            AND (of_track IS NULL OR track @> ARRAY[of_track])
            AND (of_room IS NULL OR room = of_room)
            AND (of_speaker IS NULL OR speaker @> ARRAY[of_speaker])
    ),
    best AS (SELECT id, rank FROM matches ORDER BY rank DESC, start, id LIMIT 10),
    hits AS (
        SELECT json_build_object(
            'id', id,
            'session', session,
            'title', ts_headline('stemmed', title, wanted, 'HighlightAll=true'),
            'description', ts_headline('stemmed', description, wanted, 'MaxFragments=1, MaxWords=25, MinWords=10')) AS hit
        FROM best JOIN session USING (id)
        ORDER BY rank DESC, start, id
    )
    SELECT json_build_object(
        'total', (SELECT count(*) FROM matches),
        'hits', (SELECT json_agg(hit) FROM hits),
        'event', (SELECT json_object_agg(event, n) FROM (SELECT event, count(*) AS n FROM matches
            WHERE event <> '' GROUP BY event ORDER BY n DESC LIMIT 20) f),
        'room', (SELECT json_object_agg(room, n) FROM (SELECT room, count(*) AS n FROM matches
            WHERE room <> '' GROUP BY room ORDER BY n DESC LIMIT 20) f),
        'track', (SELECT json_object_agg(one, n) FROM (SELECT one, count(*) AS n FROM matches, unnest(track) one
            GROUP BY one ORDER BY n DESC LIMIT 20) f),
        'speaker', (SELECT json_object_agg(one, n) FROM (SELECT one, count(*) AS n FROM matches, unnest(speaker) one
            GROUP BY one ORDER BY n DESC LIMIT 20) f))
    INTO answer;
    RETURN answer;
END
$$
