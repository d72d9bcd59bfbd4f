-- TO59: a cut-out can show the picture that it was made of also in a copy of its project, and where a project file brought it. What was generated here says
-- by its generation what it was made of; a copy has none, and says it by itself.
ALTER TABLE assets
  ADD COLUMN made_of_id text REFERENCES assets (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN made_by text,
  ADD CONSTRAINT assets_made_check CHECK (made_of_id IS NULL OR made_by IS NOT NULL);
CREATE INDEX assets_made_of_idx ON assets (made_of_id) WHERE made_of_id IS NOT NULL;
