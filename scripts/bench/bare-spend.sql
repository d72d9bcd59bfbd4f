-- The same spend as startGeneration, as one function of the database and nothing around it: it locks the account, takes the price from the grants in
-- burn order, chains the entries, and writes hold, entries, generation, assets, activity row, job and notification. The tables' own guards run too.
CREATE FUNCTION bench_spend(
  the_user text, the_project text, the_project_name text, the_request text, the_tool text, the_surface text, the_input jsonb, the_content_hash text,
  the_provider text, the_price integer, output_count integer, the_now timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  account credit_accounts;
  source record;
  entry ledger_entries;
  generation text := gen_random_uuid();
  missing integer := the_price;
  balance bigint := 0;
  amounts jsonb := '{"subscription": 0, "purchased": 0, "activity": 0}';
  entries ledger_entries[] := '{}';
  row_id text := gen_random_uuid();
BEGIN
  SELECT * INTO account FROM credit_accounts WHERE user_id = the_user FOR UPDATE;
  IF EXISTS (SELECT FROM holds WHERE account_id = the_user AND request_id = the_request) THEN RETURN 'replay'; END IF;
  IF (SELECT count(*) FROM holds WHERE account_id = the_user AND cause IS NULL) >= 200 THEN RETURN 'too_many'; END IF;
  entry.previous_hash := account.head_hash;
  entry.seq := account.seq;
  FOR source IN
    SELECT g.id, g.type, s.left_amount FROM grant_states s JOIN grants g ON g.account_id = s.account_id AND g.id = s.grant_id
    WHERE s.account_id = the_user AND s.left_amount > 0 AND g.valid_from <= the_now AND (g.valid_until IS NULL OR g.valid_until > the_now)
    ORDER BY array_position('{subscription,purchased,activity}'::text[], g.type), g.valid_until NULLS LAST, g.created_at, g.id
  LOOP
    balance := balance + source.left_amount;
    CONTINUE WHEN missing = 0;
    entry := ROW(the_user, entry.seq + 1, the_now, 'hold', source.type, source.id, least(missing, source.left_amount), generation, the_request, NULL, NULL,
      entry.previous_hash, '');
    entry.hash := ledger_entry_hash(entry);
    entries := entries || entry;
    entry.previous_hash := entry.hash;
    missing := missing - entry.amount;
    amounts := jsonb_set(amounts, ARRAY[source.type], to_jsonb((amounts ->> source.type)::integer + entry.amount));
  END LOOP;
  IF missing > 0 THEN RETURN 'insufficient'; END IF;

  INSERT INTO holds (account_id, id, request_id, policy, amount, created_at, deadline_at)
    VALUES (the_user, generation, the_request, 'type-order', the_price, the_now, the_now + interval '15 minutes');
  INSERT INTO ledger_entries SELECT * FROM unnest(entries);
  INSERT INTO generations (id, user_id, project_id, surface, tool, input, request_id, content_hash, price, output_count, status, provider, created_at)
    VALUES (generation, the_user, the_project, the_surface, the_tool, the_input, the_request, the_content_hash, the_price, output_count, 'queued',
      the_provider, the_now);
  INSERT INTO assets (id, user_id, project_id, kind, status, name, generation_id, output_index, created_at)
    SELECT gen_random_uuid(), the_user, the_project, 'image', 'pending', the_input ->> 'prompt', generation, position - 1, the_now
    FROM generate_series(1, output_count) AS position;
  INSERT INTO activity_rows (account_id, id, at, updated_at, kind, status, tool, surface, project_id, project_name, generation_id, request_id,
      subscription, purchased, activity, balance_after, detail)
    VALUES (the_user, row_id, the_now, the_now, 'generation', 'held', the_tool, the_surface, the_project, the_project_name, generation, the_request,
      (amounts ->> 'subscription')::integer, (amounts ->> 'purchased')::integer, (amounts ->> 'activity')::integer, balance - the_price,
      jsonb_build_object('kind', 'generation', 'price', the_price, 'outputCount', output_count, 'outputsReady', 0, 'returned', 0, 'failure', NULL));
  PERFORM graphile_worker.add_job('run-generation', json_build_object('generationId', generation), job_key := generation, max_attempts := 10);
  PERFORM pg_notify('tallycut_updates', json_build_object('accountId', the_user, 'activityIds', json_build_array(row_id), 'generationId', generation,
    'projectId', the_project)::text);
  RETURN generation;
END $$;
