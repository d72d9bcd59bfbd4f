-- Version history (lib/server/projects/SPEC.md, PV): what a project was, written with each save and thinned with age.
CREATE TABLE project_versions (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id) ON DELETE CASCADE ON UPDATE CASCADE,
  revision integer NOT NULL CHECK (revision > 0),
  made_at timestamptz(3) NOT NULL,
  -- Named ones stay.
  name text CHECK (length(name) BETWEEN 1 AND 120),
  -- When the version that this one brought back was made.
  restored_from_at timestamptz(3),
  clip_count integer NOT NULL CHECK (clip_count >= 0),
  duration_ms integer NOT NULL CHECK (duration_ms >= 0),
  -- The document as JSON, in gzip.
  document bytea NOT NULL,
  document_bytes integer NOT NULL GENERATED ALWAYS AS (octet_length(document)) STORED
);
CREATE UNIQUE INDEX project_versions_project_id_revision_key ON project_versions (project_id, revision);
-- It is compressed already.
ALTER TABLE project_versions ALTER COLUMN document SET STORAGE EXTERNAL;
