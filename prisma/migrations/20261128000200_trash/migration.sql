-- The trash (lib/server/projects/SPEC.md, PT): what is deleted lies in it for 30 days. What is deleted for good keeps its row, because generations and
-- the ledger's history name it, but nothing of what was in it.
ALTER TABLE projects
  ADD COLUMN purged_at timestamptz(3),
  ADD CONSTRAINT projects_purged_check CHECK (purged_at IS NULL OR deleted_at IS NOT NULL);
CREATE INDEX projects_trash_idx ON projects (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX projects_purged_idx ON projects (id) WHERE purged_at IS NOT NULL;
