-- A script is an asset that is no medium: text clips are made of it.
ALTER TABLE assets DROP CONSTRAINT assets_kind_check;
ALTER TABLE assets ADD CONSTRAINT assets_kind_check CHECK (kind IN ('image', 'video', 'audio', 'script'));
