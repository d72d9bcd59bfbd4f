-- TO31: a generated picture that was edited by hand stands beside it, and says which one it was made of.
ALTER TABLE assets
  ADD COLUMN edited_from_id text REFERENCES assets (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX assets_edited_from_idx ON assets (edited_from_id) WHERE edited_from_id IS NOT NULL;
