-- What an operator put right: who, why, and what came of it. Written in the transaction of the ledger entries that it explains, never changed.
CREATE TABLE corrections (
  account_id text NOT NULL REFERENCES credit_accounts (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  -- The operator's reference, such as a ticket: the same one again does nothing again (G2).
  ref text NOT NULL CHECK (ref ~ '^[A-Za-z0-9._-]{1,80}$'),
  kind text NOT NULL CHECK (kind IN ('grant', 'revoke', 'refund')),
  grant_id text NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 300),
  operator text NOT NULL CHECK (length(operator) BETWEEN 1 AND 100),
  -- What was asked for, and what came of it.
  content jsonb NOT NULL,
  outcome jsonb NOT NULL,
  -- Account time, and real time.
  at timestamptz(3) NOT NULL,
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (account_id, ref),
  FOREIGN KEY (account_id, grant_id) REFERENCES grants (account_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TRIGGER corrections_append_only BEFORE UPDATE OR DELETE ON corrections
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER corrections_no_truncate BEFORE TRUNCATE ON corrections
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
