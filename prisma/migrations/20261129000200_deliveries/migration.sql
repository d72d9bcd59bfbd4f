-- Outputs that a browser makes and delivers: which tab is at it, and until when it is believed to be.
ALTER TABLE generations ADD COLUMN delivery_token text;
ALTER TABLE generations ADD COLUMN delivery_until timestamptz(3);
ALTER TABLE generations ADD COLUMN delivery_progress double precision NOT NULL DEFAULT 0 CHECK (delivery_progress BETWEEN 0 AND 1);
ALTER TABLE generations DROP CONSTRAINT generations_status_check;
ALTER TABLE generations ADD CONSTRAINT generations_status_check CHECK (status IN
  ('queued', 'running', 'delivering', 'succeeded', 'partly', 'failed', 'refused', 'cancelled', 'timed_out'));
ALTER TABLE generations DROP CONSTRAINT generations_check;
ALTER TABLE generations ADD CONSTRAINT generations_check CHECK ((ended_at IS NULL) = (status IN ('queued', 'running', 'delivering')));
ALTER TABLE generations ADD CONSTRAINT generations_delivery_check CHECK (status <> 'delivering' OR delivery_until IS NOT NULL);
CREATE INDEX generations_delivery_until_idx ON generations (delivery_until) WHERE ended_at IS NULL AND delivery_until IS NOT NULL;
