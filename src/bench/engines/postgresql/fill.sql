INSERT INTO session
SELECT id, title, description, event, room, track, speaker, start, session,
    vector(title, speaker, texts(session -> 'tags'), track, concat_ws(' ', event, room, id), description)
FROM (
    SELECT session ->> 'id' AS id,
        session ->> 'title' AS title,
        coalesce(session ->> 'description', '') AS description,
        coalesce(session ->> 'event', '') AS event,
        coalesce(session ->> 'room', '') AS room,
        texts(session -> 'track') AS track,
        texts(jsonb_path_query_array(session, '$.speakers[*].name')) AS speaker,
        (session ->> 'start')::timestamptz AS start,
        session
    FROM raw
) read;

DROP TABLE raw;

CREATE INDEX ON session USING gin (words);
CREATE INDEX ON session (event);
CREATE INDEX ON session (room);
CREATE INDEX ON session USING gin (track);
CREATE INDEX ON session USING gin (speaker);

INSERT INTO vocabulary
SELECT word, ndoc FROM ts_stat($$SELECT to_tsvector('folded', plain(concat_ws(' ', title, description,
    array_to_string(speaker, ' '), array_to_string(track, ' '), event, room, id))) FROM session$$);

CREATE INDEX ON vocabulary USING gin (word gin_trgm_ops);
CREATE INDEX ON vocabulary (word text_pattern_ops);
