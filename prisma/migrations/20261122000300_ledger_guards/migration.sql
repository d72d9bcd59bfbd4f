-- What makes a wrong row impossible, whoever writes it: the ledger is append-only (L1), its chain is recomputed here (L3), and the state
-- of each grant is folded from it here and nowhere else (L2).

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused (L1)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'TC001';
END $$;

CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE ON ledger_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_no_truncate BEFORE TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER grants_immutable BEFORE UPDATE OR DELETE ON grants
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER grants_no_truncate BEFORE TRUNCATE ON grants
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An account opens with its user, at the genesis of the chain.
CREATE FUNCTION open_credit_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO credit_accounts (user_id, head_hash) VALUES (NEW.id, repeat('0', 64));
  RETURN NULL;
END $$;
CREATE TRIGGER users_open_credit_account AFTER INSERT ON users
  FOR EACH ROW EXECUTE FUNCTION open_credit_account();

-- Folded columns change only inside the ledger's own trigger (depth 2: that trigger, then this one).
CREATE FUNCTION refuse_outside_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% follows the ledger: % refused (L2)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'TC002';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER grant_states_follow_ledger BEFORE INSERT OR UPDATE OR DELETE ON grant_states
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_ledger();
CREATE TRIGGER credit_accounts_head_follows_ledger BEFORE UPDATE OF seq, head_hash, last_at ON credit_accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_ledger();
CREATE TRIGGER credit_accounts_stay BEFORE DELETE ON credit_accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- C1: an account's clock never goes back.
CREATE FUNCTION refuse_clock_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.clock_offset_ms < OLD.clock_offset_ms THEN
    RAISE EXCEPTION 'the clock of an account moves forward only (C1)' USING ERRCODE = 'TC003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credit_accounts_clock_forward BEFORE UPDATE OF clock_offset_ms ON credit_accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_clock_back();

-- H3: a hold ends once; nothing else about it changes.
CREATE FUNCTION refuse_second_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.cause IS NOT NULL
    OR (NEW.account_id, NEW.id, NEW.request_id, NEW.policy, NEW.amount, NEW.created_at, NEW.deadline_at)
       IS DISTINCT FROM (OLD.account_id, OLD.id, OLD.request_id, OLD.policy, OLD.amount, OLD.created_at, OLD.deadline_at) THEN
    RAISE EXCEPTION 'a hold ends once and is otherwise never changed (H3)' USING ERRCODE = 'TC004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER holds_end_once BEFORE UPDATE OR DELETE ON holds
  FOR EACH ROW EXECUTE FUNCTION refuse_second_ending();

CREATE FUNCTION ledger_entry_hash(e ledger_entries) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat(
    e.previous_hash, '|', e.account_id, '|', e.seq, '|', (extract(epoch FROM e.at) * 1000)::bigint, '|', e.kind, '|', e.type, '|',
    e.grant_id, '|', e.amount, '|', e.hold_id, '|', e.request_id, '|', e.cause, '|', e.revoke_target), 'UTF8')), 'hex')
$$;

-- Once per written batch. A batch that does not continue the chain of its account lost a race: 40001, so that the writer decides anew.
CREATE FUNCTION fold_ledger_batch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch record;
  problem text;
BEGIN
  SELECT CASE
    WHEN hash <> ledger_entry_hash(ROW(account_id, seq, at, kind, type, grant_id, amount, hold_id, request_id, cause, revoke_target,
                                       previous_hash, hash)::ledger_entries)
      THEN format('entry %s does not have the hash of its content (L3)', seq)
    WHEN before_hash IS NOT NULL AND (before_hash <> previous_hash OR before_seq + 1 <> seq)
      THEN format('entry %s does not follow its predecessor (L3)', seq)
    END INTO problem
  FROM (SELECT n.*, lag(n.hash) OVER chain AS before_hash, lag(n.seq) OVER chain AS before_seq
        FROM written n WINDOW chain AS (PARTITION BY n.account_id ORDER BY n.seq)) chained
  ORDER BY 1 NULLS LAST LIMIT 1;
  IF problem IS NOT NULL THEN RAISE EXCEPTION '%', problem USING ERRCODE = 'TC005'; END IF;

  FOR batch IN
    SELECT DISTINCT ON (account_id) account_id, seq AS first_seq, previous_hash AS first_previous,
      last_value(seq) OVER whole AS last_seq, last_value(hash) OVER whole AS last_hash, max(at) OVER whole AS latest_at
    FROM written
    WINDOW whole AS (PARTITION BY account_id ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    ORDER BY account_id, seq
  LOOP
    UPDATE credit_accounts
      SET seq = batch.last_seq, head_hash = batch.last_hash, last_at = greatest(last_at, batch.latest_at)
      WHERE user_id = batch.account_id AND seq = batch.first_seq - 1 AND head_hash = batch.first_previous;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the ledger of account % moved on', batch.account_id USING ERRCODE = '40001';
    END IF;
  END LOOP;

  -- G1: what an entry says of its grant agrees with the grant. B3: only a grant that is valid at that instant is drawn on.
  SELECT format('entry %s does not agree with its grant (G1, B3)', w.seq) INTO problem
  FROM written w JOIN grants g ON g.account_id = w.account_id AND g.id = w.grant_id
  WHERE w.type <> g.type
    OR (w.kind = 'grant' AND w.amount <> g.amount)
    OR (w.kind = 'hold' AND (w.at < g.valid_from OR w.at >= g.valid_until))
    OR (w.kind = 'expire' AND (g.valid_until IS NULL OR w.at < g.valid_until))
  LIMIT 1;
  IF problem IS NOT NULL THEN RAISE EXCEPTION '%', problem USING ERRCODE = 'TC006'; END IF;

  -- A second `grant` entry of one grant violates the primary key.
  INSERT INTO grant_states (account_id, grant_id, granted, left_amount)
    SELECT account_id, grant_id, amount, amount FROM written WHERE kind = 'grant';

  UPDATE grant_states s SET
    left_amount = s.left_amount + d.to_left, held_amount = s.held_amount + d.to_held, captured = s.captured + d.to_captured,
    expired = s.expired + d.to_expired, revoked = s.revoked + d.to_revoked, revoke_target = greatest(s.revoke_target, d.target)
  FROM (
    SELECT account_id, grant_id,
      sum(CASE kind WHEN 'release' THEN amount WHEN 'hold' THEN -amount WHEN 'expire' THEN -amount WHEN 'revoke' THEN -amount ELSE 0 END) AS to_left,
      sum(CASE kind WHEN 'hold' THEN amount WHEN 'capture' THEN -amount WHEN 'release' THEN -amount ELSE 0 END) AS to_held,
      sum(CASE kind WHEN 'capture' THEN amount ELSE 0 END) AS to_captured,
      sum(CASE kind WHEN 'expire' THEN amount ELSE 0 END) AS to_expired,
      sum(CASE kind WHEN 'revoke' THEN amount ELSE 0 END) AS to_revoked,
      max(coalesce(revoke_target, 0)) AS target
    FROM written WHERE kind <> 'grant' GROUP BY account_id, grant_id
  ) d
  WHERE s.account_id = d.account_id AND s.grant_id = d.grant_id;

  -- H3: a hold's entries never take more out of it than it holds, and a hold that has ended holds nothing.
  SELECT format('hold %s does not agree with its entries (H3, H4)', h.id) INTO problem
  FROM holds h
  JOIN LATERAL (
    SELECT sum(amount) FILTER (WHERE kind = 'hold') AS held, sum(amount) FILTER (WHERE kind = 'capture') AS captured,
      sum(amount) FILTER (WHERE kind IN ('capture', 'release')) AS settled
    FROM ledger_entries l WHERE l.account_id = h.account_id AND l.hold_id = h.id AND l.kind IN ('hold', 'capture', 'release')
  ) l ON true
  WHERE (h.account_id, h.id) IN (SELECT account_id, hold_id FROM written WHERE hold_id IS NOT NULL)
    AND (l.held IS DISTINCT FROM h.amount
      OR (h.cause IS NULL AND l.settled IS NOT NULL)
      OR (h.cause IS NOT NULL AND (l.settled IS DISTINCT FROM h.amount OR coalesce(l.captured, 0) <> h.captured)))
  LIMIT 1;
  IF problem IS NOT NULL THEN RAISE EXCEPTION '%', problem USING ERRCODE = 'TC007'; END IF;

  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entries_fold AFTER INSERT ON ledger_entries
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION fold_ledger_batch();
