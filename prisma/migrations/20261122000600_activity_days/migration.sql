-- Roll-ups of the activity log: how many rows, and of how many credits, per day, month, year and in all. Totals, the chart and the count of what a
-- filter matches are read from them, so that a million rows cost as much as a thousand.

-- Rows that no filter tells apart share a bucket: status, tool, surface, and which types they have amounts of. A page under filters merges the
-- buckets that pass them, each of which the index has in the order of the page.
ALTER TABLE activity_rows ADD COLUMN bucket text NOT NULL GENERATED ALWAYS AS (
  status || '/' || coalesce(tool, '') || '/' || coalesce(surface, '') || '/' ||
  CASE WHEN subscription > 0 THEN 's' ELSE '' END || CASE WHEN purchased > 0 THEN 'p' ELSE '' END || CASE WHEN activity > 0 THEN 'a' ELSE '' END
) STORED;
CREATE INDEX activity_rows_bucket_idx ON activity_rows (account_id, bucket, at DESC, id DESC);

CREATE TABLE activity_days (
  account_id text NOT NULL REFERENCES credit_accounts (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  grain text NOT NULL CHECK (grain IN ('all', 'year', 'month', 'day')),
  -- The first day (UTC, account time) of what is rolled up; of all there is: the epoch.
  day date NOT NULL,
  bucket text NOT NULL,
  status text NOT NULL,
  tool text,
  surface text,
  rows bigint NOT NULL CHECK (rows > 0),
  -- What the rows show, in credits.
  subscription bigint NOT NULL CHECK (subscription >= 0),
  purchased bigint NOT NULL CHECK (purchased >= 0),
  activity bigint NOT NULL CHECK (activity >= 0),
  -- What generations gave back, of all types: rows that were used in part show what was used.
  returned bigint NOT NULL CHECK (returned >= 0),
  PRIMARY KEY (account_id, grain, day, bucket)
) WITH (fillfactor = 70);

-- Adds changes, given per day, to the roll-ups of every grain. Changes may be negative; a roll-up of no rows goes. The account is locked, as by every
-- write of its ledger: no two writers then make the same roll-up at once. Its plan looks each roll-up up, however few there are when it is made.
CREATE FUNCTION add_to_activity_days(changes activity_days[]) RETURNS void LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  PERFORM 1 FROM credit_accounts WHERE user_id IN (SELECT account_id FROM unnest(changes)) ORDER BY user_id FOR NO KEY UPDATE;
  MERGE INTO activity_days d
  USING (
    SELECT c.account_id, g.grain, CASE g.grain WHEN 'all' THEN DATE 'epoch' ELSE date_trunc(g.grain, c.day::timestamp)::date END AS day,
      c.bucket, c.status, c.tool, c.surface,
      sum(c.rows) AS rows, sum(c.subscription) AS subscription, sum(c.purchased) AS purchased, sum(c.activity) AS activity, sum(c.returned) AS returned
    FROM unnest(changes) c CROSS JOIN (VALUES ('all'), ('year'), ('month'), ('day')) g (grain)
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ) c ON d.account_id = c.account_id AND d.grain = c.grain AND d.day = c.day AND d.bucket = c.bucket
  WHEN MATCHED AND d.rows + c.rows = 0 THEN DELETE
  WHEN MATCHED THEN UPDATE SET rows = d.rows + c.rows, subscription = d.subscription + c.subscription, purchased = d.purchased + c.purchased,
    activity = d.activity + c.activity, returned = d.returned + c.returned
  WHEN NOT MATCHED AND c.rows <> 0 THEN INSERT (account_id, grain, day, bucket, status, tool, surface, rows, subscription, purchased, activity, returned)
    VALUES (c.account_id, c.grain, c.day, c.bucket, c.status, c.tool, c.surface, c.rows, c.subscription, c.purchased, c.activity, c.returned);
END $$;

CREATE FUNCTION roll_up_written_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_activity_days(array_agg(ROW(account_id, 'day', (at AT TIME ZONE 'UTC')::date, bucket, status, tool, surface, 1,
    subscription, purchased, activity, coalesce((detail ->> 'returned')::bigint, 0))::activity_days))
  FROM written HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE FUNCTION roll_up_changed_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_activity_days(array_agg(ROW(account_id, 'day', (at AT TIME ZONE 'UTC')::date, bucket, status, tool, surface, sign,
    sign * subscription::bigint, sign * purchased::bigint, sign * activity::bigint, sign * coalesce((detail ->> 'returned')::bigint, 0))::activity_days))
  FROM (SELECT 1 AS sign, w.* FROM written w UNION ALL SELECT -1, r.* FROM replaced r) changed HAVING count(*) > 0;
  RETURN NULL;
END $$;

-- What the log has told until now.
SELECT add_to_activity_days(array_agg(ROW(account_id, 'day', day, bucket, status, tool, surface, rows, subscription, purchased, activity,
  returned)::activity_days))
FROM (
  SELECT account_id, (at AT TIME ZONE 'UTC')::date AS day, bucket, status, tool, surface, count(*) AS rows, sum(subscription) AS subscription,
    sum(purchased) AS purchased, sum(activity) AS activity, sum(coalesce((detail ->> 'returned')::bigint, 0)) AS returned
  FROM activity_rows GROUP BY 1, 2, 3, 4, 5, 6
) told GROUP BY account_id;

CREATE TRIGGER activity_rows_roll_up AFTER INSERT ON activity_rows
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION roll_up_written_activity();
CREATE TRIGGER activity_rows_roll_up_changes AFTER UPDATE ON activity_rows
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION roll_up_changed_activity();

-- A row of the log stays (A1); its roll-ups change only inside the triggers above.
CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of the activity log stays: % refused (A1)', TG_OP USING ERRCODE = 'TC008';
END $$;
CREATE TRIGGER activity_rows_stay BEFORE DELETE ON activity_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER activity_rows_no_truncate BEFORE TRUNCATE ON activity_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

CREATE FUNCTION refuse_outside_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' OR pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% follows the activity log: % refused (A1)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'TC002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER activity_days_follow_log BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON activity_days
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_outside_log();

-- The details of a row find the entries of its grant. Holds, captures and releases are found by their hold; they are the many, and not in here.
CREATE INDEX ledger_entries_grant_idx ON ledger_entries (account_id, grant_id) WHERE kind IN ('grant', 'expire', 'refund', 'revoke');
