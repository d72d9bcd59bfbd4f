-- The credit tables. Every key begins with the account, so that they can be spread over nodes by account.

CREATE TABLE credit_accounts (
  user_id text PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  seq bigint NOT NULL DEFAULT 0 CHECK (seq >= 0),
  head_hash text NOT NULL,
  last_at timestamptz(3) NOT NULL DEFAULT 'epoch',
  clock_offset_ms bigint NOT NULL DEFAULT 0 CHECK (clock_offset_ms >= 0)
);

CREATE TABLE grants (
  account_id text NOT NULL REFERENCES credit_accounts (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  id text NOT NULL,
  type text NOT NULL CHECK (type IN ('subscription', 'purchased', 'activity')),
  amount integer NOT NULL CHECK (amount BETWEEN 1 AND 1000000000),
  valid_from timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  source_ref text NOT NULL CHECK (length(source_ref) BETWEEN 1 AND 200),
  is_grace boolean NOT NULL DEFAULT false,
  PRIMARY KEY (account_id, id),
  CHECK (valid_until IS NULL OR valid_until > valid_from)
);
-- G2
CREATE UNIQUE INDEX grants_account_id_source_ref_key ON grants (account_id, source_ref);

CREATE TABLE grant_states (
  account_id text NOT NULL,
  grant_id text NOT NULL,
  granted integer NOT NULL,
  left_amount integer NOT NULL CHECK (left_amount >= 0),
  held_amount integer NOT NULL DEFAULT 0 CHECK (held_amount >= 0),
  captured integer NOT NULL DEFAULT 0 CHECK (captured >= 0),
  expired integer NOT NULL DEFAULT 0 CHECK (expired >= 0),
  revoked integer NOT NULL DEFAULT 0 CHECK (revoked >= 0),
  revoke_target integer NOT NULL DEFAULT 0 CHECK (revoke_target BETWEEN 0 AND granted),
  PRIMARY KEY (account_id, grant_id),
  FOREIGN KEY (account_id, grant_id) REFERENCES grants (account_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  -- L2
  CHECK (left_amount::bigint + held_amount + captured + expired + revoked = granted)
);
CREATE INDEX grant_states_open_idx ON grant_states (account_id) WHERE left_amount > 0 OR held_amount > 0;

CREATE TABLE holds (
  account_id text NOT NULL REFERENCES credit_accounts (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  id text NOT NULL,
  request_id text NOT NULL CHECK (length(request_id) BETWEEN 8 AND 100),
  policy text NOT NULL CHECK (policy IN ('type-order', 'subscription-activity-purchased', 'soonest-expiry')),
  amount integer NOT NULL CHECK (amount BETWEEN 1 AND 1000000000),
  created_at timestamptz(3) NOT NULL,
  deadline_at timestamptz(3) NOT NULL,
  cause text CHECK (cause IN ('completed', 'cancelled', 'failed', 'timed_out')),
  captured integer CHECK (captured BETWEEN 0 AND amount),
  ended_at timestamptz(3),
  PRIMARY KEY (account_id, id),
  CHECK ((cause IS NULL) = (ended_at IS NULL) AND (cause IS NULL) = (captured IS NULL))
);
-- I1
CREATE UNIQUE INDEX holds_account_id_request_id_key ON holds (account_id, request_id);
CREATE INDEX holds_open_idx ON holds (deadline_at) WHERE cause IS NULL;
CREATE INDEX holds_account_open_idx ON holds (account_id) WHERE cause IS NULL;

CREATE TABLE ledger_entries (
  account_id text NOT NULL REFERENCES credit_accounts (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  seq bigint NOT NULL CHECK (seq > 0),
  at timestamptz(3) NOT NULL,
  kind text NOT NULL CHECK (kind IN ('grant', 'hold', 'capture', 'release', 'expire', 'refund', 'revoke')),
  type text NOT NULL CHECK (type IN ('subscription', 'purchased', 'activity')),
  grant_id text NOT NULL,
  amount integer NOT NULL CHECK (amount BETWEEN 0 AND 1000000000),
  hold_id text,
  request_id text,
  cause text CHECK (cause IN ('completed', 'cancelled', 'failed', 'timed_out')),
  revoke_target integer CHECK (revoke_target BETWEEN 0 AND 1000000000),
  previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (account_id, seq),
  FOREIGN KEY (account_id, grant_id) REFERENCES grants (account_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  FOREIGN KEY (account_id, hold_id) REFERENCES holds (account_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK ((kind = 'refund') = (amount = 0)),
  CHECK ((kind = 'refund') = (revoke_target IS NOT NULL)),
  CHECK ((kind IN ('hold', 'capture', 'release')) <= (hold_id IS NOT NULL)),
  CHECK ((kind IN ('capture', 'release')) = (cause IS NOT NULL))
);
CREATE INDEX ledger_entries_account_id_hold_id_idx ON ledger_entries (account_id, hold_id);

CREATE TABLE activity_rows (
  account_id text NOT NULL REFERENCES credit_accounts (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  id text NOT NULL,
  at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  kind text NOT NULL CHECK (kind IN ('generation', 'grant', 'lapse', 'revoke', 'declined')),
  status text NOT NULL CHECK (status IN
    ('held', 'used', 'returned', 'partly-used', 'granted', 'lapsed', 'revoked', 'declined')),
  tool text,
  surface text CHECK (surface IN ('web', 'desktop', 'mobile')),
  project_id text,
  project_name text,
  generation_id text,
  grant_id text,
  request_id text,
  subscription integer NOT NULL DEFAULT 0 CHECK (subscription >= 0),
  purchased integer NOT NULL DEFAULT 0 CHECK (purchased >= 0),
  activity integer NOT NULL DEFAULT 0 CHECK (activity >= 0),
  balance_after bigint NOT NULL CHECK (balance_after >= 0),
  detail jsonb NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX activity_rows_newest_idx ON activity_rows (account_id, at DESC, id DESC);
-- A1: one row per generation.
CREATE UNIQUE INDEX activity_rows_generation_idx ON activity_rows (account_id, generation_id) WHERE kind = 'generation';
