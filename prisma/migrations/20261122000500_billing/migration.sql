-- Plans live on: they renew, fail, are cancelled, changed and end (lib/store/SPEC.md), and money that comes back finds its grant (R1).

-- What may be changed by several at once carries a number that each change raises by one. Whoever decided on an older state is refused: 40001, so
-- that the writer decides anew, as with the chain of the ledger.
CREATE FUNCTION refuse_stale_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION '% moved on: version % follows %', TG_TABLE_NAME, NEW.version, OLD.version USING ERRCODE = '40001';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE checkouts
  ADD COLUMN processor text NOT NULL DEFAULT 'local',
  ADD COLUMN processor_reference text,
  DROP CONSTRAINT checkouts_status_check,
  ADD CONSTRAINT checkouts_status_check CHECK (status IN ('open', 'confirming', 'paid', 'declined', 'abandoned', 'expired'));
ALTER TABLE checkouts ALTER COLUMN processor DROP DEFAULT;

ALTER TABLE subscriptions
  ADD COLUMN processor text NOT NULL DEFAULT 'local',
  ADD COLUMN processor_reference text,
  ADD COLUMN card text,
  ADD COLUMN next_plan text,
  ADD COLUMN failed_at timestamptz(3),
  ADD COLUMN retry_at timestamptz(3),
  ADD COLUMN grace_until timestamptz(3),
  ADD COLUMN state_at timestamptz(3),
  ADD COLUMN due_at timestamptz(3),
  ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE subscriptions RENAME COLUMN periods TO period;
ALTER TABLE subscriptions DROP COLUMN cancelled_at, DROP CONSTRAINT subscriptions_status_check;

-- Until now a plan was sold for one period, with the promise that nothing renews by itself: what was sold so ends so.
UPDATE subscriptions SET state_at = created_at, card = 'succeeds',
  status = CASE WHEN status = 'ended' THEN 'ended' ELSE 'cancelling' END,
  due_at = CASE WHEN status = 'ended' THEN NULL ELSE period_end_at END;

ALTER TABLE subscriptions
  ALTER COLUMN processor DROP DEFAULT,
  ALTER COLUMN state_at SET NOT NULL,
  ADD CONSTRAINT subscriptions_status_check CHECK (status IN ('active', 'cancelling', 'past_due', 'ended')),
  ADD CONSTRAINT subscriptions_period_check CHECK (period_start_at < period_end_at),
  ADD CONSTRAINT subscriptions_grace_check CHECK ((status = 'past_due') = (grace_until IS NOT NULL) AND (status = 'past_due') = (failed_at IS NOT NULL)),
  ADD CONSTRAINT subscriptions_retry_check CHECK (retry_at IS NULL OR status = 'past_due'),
  ADD CONSTRAINT subscriptions_next_plan_check CHECK (next_plan IS NULL OR (next_plan IN ('pro-monthly', 'pro-yearly') AND next_plan <> plan AND status IN ('active', 'past_due'))),
  ADD CONSTRAINT subscriptions_due_check CHECK (status = 'active' OR (status = 'ended') = (due_at IS NULL));
CREATE INDEX subscriptions_due_idx ON subscriptions (due_at) WHERE due_at IS NOT NULL;
CREATE TRIGGER subscriptions_in_turn BEFORE UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION refuse_stale_version();

-- What payment processors said, each message once. One that names a subscription which is not known yet waits for it.
CREATE TABLE payment_messages (
  processor text NOT NULL,
  message_id text NOT NULL CHECK (length(message_id) BETWEEN 1 AND 255),
  body jsonb NOT NULL,
  received_at timestamptz(3) NOT NULL,
  waits_for text,
  PRIMARY KEY (processor, message_id)
);
CREATE INDEX payment_messages_waiting_idx ON payment_messages (waits_for) WHERE waits_for IS NOT NULL;

-- One payment: what it granted, and how much of it came back. Money that comes back before the payment is known stands here without a grant.
CREATE TABLE payments (
  processor text NOT NULL,
  payment_ref text NOT NULL CHECK (length(payment_ref) BETWEEN 1 AND 255),
  user_id text REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  source_ref text,
  paid_cents integer NOT NULL CHECK (paid_cents >= 0),
  returned_cents integer NOT NULL DEFAULT 0 CHECK (returned_cents >= 0),
  reason text CHECK (reason IN ('refund', 'chargeback')),
  paid_at timestamptz(3),
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (processor, payment_ref),
  CHECK ((user_id IS NULL) = (source_ref IS NULL) AND (user_id IS NULL) = (paid_at IS NULL)),
  CHECK ((reason IS NULL) = (returned_cents = 0)),
  CHECK (user_id IS NOT NULL OR reason IS NOT NULL)
);
CREATE INDEX payments_user_id_paid_at_idx ON payments (user_id, paid_at);
CREATE TRIGGER payments_in_turn BEFORE UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_stale_version();
