-- The history of a project's generations is searched by all that a person wrote (lib/tools/SPEC.md, TO43): every prompt of several, every scene of a
-- storyboard, the whole text of a voiceover. `subject` stays what a request is called by.
ALTER TABLE generations ADD COLUMN words text NOT NULL DEFAULT '';
UPDATE generations SET words = concat_ws(E'\n',
    coalesce(input ->> 'text', subject),
    (SELECT string_agg(prompt, E'\n' ORDER BY position) FROM jsonb_array_elements_text(CASE jsonb_typeof(input -> 'morePrompts') WHEN 'array' THEN input -> 'morePrompts' ELSE '[]' END) WITH ORDINALITY AS p(prompt, position)),
    (SELECT string_agg(concat_ws(E'\n', scene ->> 'heading', scene ->> 'words', scene ->> 'picture'), E'\n' ORDER BY position)
      FROM jsonb_array_elements(CASE jsonb_typeof(input -> 'scenes') WHEN 'array' THEN input -> 'scenes' ELSE '[]' END) WITH ORDINALITY AS s(scene, position)))
  WHERE erased_at IS NULL;
ALTER TABLE generations DROP CONSTRAINT generations_erased_check;
-- What is still running is stopped first, and what is erased has no words.
ALTER TABLE generations ADD CONSTRAINT generations_erased_check CHECK (erased_at IS NULL OR (ended_at IS NOT NULL AND subject = '' AND words = ''));
