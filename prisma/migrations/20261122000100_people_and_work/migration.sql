-- People, their projects, assets, generations, purchases and limits.

CREATE TABLE users (
  id text PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text,
  image text,
  email_verified timestamptz(3),
  kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'persona', 'scenario')),
  session_version integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX users_email_key ON users (email);

CREATE TABLE oauth_accounts (
  user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  type text NOT NULL,
  provider text NOT NULL,
  "providerAccountId" text NOT NULL,
  refresh_token text,
  access_token text,
  expires_at integer,
  token_type text,
  scope text,
  id_token text,
  session_state text,
  PRIMARY KEY (provider, "providerAccountId")
);

CREATE TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire timestamptz(3)
);

CREATE TABLE lab_settings (
  user_id text PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  behaviour text NOT NULL DEFAULT 'ok' CHECK (behaviour IN ('ok', 'fail', 'refuse', 'slow', 'partial')),
  delay_ms integer NOT NULL DEFAULT 0 CHECK (delay_ms BETWEEN 0 AND 3600000)
);

CREATE TABLE projects (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  document jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  cover_asset_id text,
  clip_count integer NOT NULL DEFAULT 0,
  duration_ms integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  deleted_at timestamptz(3)
);
CREATE INDEX projects_user_id_updated_at_idx ON projects (user_id, updated_at);

CREATE TABLE generations (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  project_id text NOT NULL REFERENCES projects (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  surface text NOT NULL CHECK (surface IN ('web', 'desktop', 'mobile')),
  tool text NOT NULL,
  input jsonb NOT NULL,
  request_id text NOT NULL,
  content_hash text NOT NULL,
  price integer NOT NULL CHECK (price BETWEEN 1 AND 1000000000),
  output_count integer NOT NULL CHECK (output_count > 0),
  status text NOT NULL CHECK (status IN
    ('queued', 'running', 'succeeded', 'partly', 'failed', 'refused', 'cancelled', 'timed_out')),
  provider text NOT NULL,
  outputs_ready integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  failure text,
  cancel_requested_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  CHECK ((ended_at IS NULL) = (status IN ('queued', 'running')))
);
CREATE UNIQUE INDEX generations_user_id_request_id_key ON generations (user_id, request_id);
CREATE INDEX generations_project_id_created_at_idx ON generations (project_id, created_at);

CREATE TABLE assets (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  project_id text NOT NULL REFERENCES projects (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kind text NOT NULL CHECK (kind IN ('image', 'video', 'audio')),
  status text NOT NULL CHECK (status IN ('pending', 'ready', 'failed')),
  name text NOT NULL,
  mime text,
  size_bytes bigint,
  width_px integer,
  height_px integer,
  duration_ms integer,
  has_sound boolean NOT NULL DEFAULT false,
  storage_key text,
  thumbnail_key text,
  generation_id text REFERENCES generations (id) ON DELETE SET NULL ON UPDATE CASCADE,
  output_index integer,
  created_at timestamptz(3) NOT NULL,
  deleted_at timestamptz(3),
  CHECK (status <> 'ready' OR (storage_key IS NOT NULL AND mime IS NOT NULL))
);
CREATE UNIQUE INDEX assets_generation_id_output_index_key ON assets (generation_id, output_index);
CREATE INDEX assets_project_id_created_at_idx ON assets (project_id, created_at);

CREATE TABLE checkouts (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  item text NOT NULL,
  price_cents integer NOT NULL CHECK (price_cents > 0),
  status text NOT NULL CHECK (status IN ('open', 'paid', 'declined', 'abandoned')),
  return_to text,
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);
CREATE INDEX checkouts_user_id_created_at_idx ON checkouts (user_id, created_at);

CREATE TABLE subscriptions (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  plan text NOT NULL CHECK (plan IN ('pro-monthly', 'pro-yearly')),
  status text NOT NULL CHECK (status IN ('active', 'cancelled', 'ended')),
  anchor_at timestamptz(3) NOT NULL,
  periods integer NOT NULL CHECK (periods > 0),
  period_start_at timestamptz(3) NOT NULL,
  period_end_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  cancelled_at timestamptz(3)
);
CREATE INDEX subscriptions_user_id_idx ON subscriptions (user_id);
