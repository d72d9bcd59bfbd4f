-- The history of a project's generations (lib/tools/SPEC.md, TO43, TO46): the person's words stand beside the settings, so that they are searched whatever
-- the tool calls them. What is deleted from it keeps its row, because hold and log point at it; words and settings are gone from it.
ALTER TABLE generations ADD COLUMN subject text NOT NULL DEFAULT '';
ALTER TABLE generations ADD COLUMN erased_at timestamptz(3);
UPDATE generations SET subject = coalesce(input ->> 'prompt', input ->> 'topic', left(input ->> 'text', 200), input ->> 'name', '');
-- What is still running is stopped first.
ALTER TABLE generations ADD CONSTRAINT generations_erased_check CHECK (erased_at IS NULL OR (ended_at IS NOT NULL AND subject = ''));
