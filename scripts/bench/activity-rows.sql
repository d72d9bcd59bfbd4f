-- Writes rows of the activity log of one account, through the table's own triggers: evenly over the three years before `until_at`, all tools and surfaces,
-- most used, some in part, returned or declined, a few received or lapsed, and a revoked one here and there. The oldest tenth alone has a tool that nobody
-- uses any more. Three are held.
CREATE OR REPLACE FUNCTION bench_activity(the_account text, first_row integer, last_row integer, of_rows integer, until_at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO activity_rows (account_id, id, at, updated_at, kind, status, tool, surface, project_id, project_name, generation_id, request_id,
    subscription, purchased, activity, balance_after, detail)
  SELECT the_account, gen_random_uuid(), at, at, kind, status, tool, surface, project, 'Harbour film', generation, generation,
    CASE WHEN status = 'declined' THEN 0 WHEN share < 0.55 THEN amount ELSE 0 END,
    CASE WHEN status = 'declined' THEN 0 WHEN share BETWEEN 0.5 AND 0.85 THEN amount ELSE 0 END,
    CASE WHEN status = 'declined' THEN 0 WHEN share > 0.83 THEN amount ELSE 0 END,
    5000,
    CASE kind
      WHEN 'generation' THEN jsonb_build_object('kind', kind, 'price', amount, 'outputCount', 1, 'outputsReady', 1,
        'returned', CASE WHEN status IN ('returned', 'partly-used') THEN amount ELSE 0 END, 'failure', NULL)
      WHEN 'grant' THEN jsonb_build_object('kind', kind, 'source', 'award', 'item', 'daily-check-in', 'validUntil', NULL)
      WHEN 'declined' THEN jsonb_build_object('kind', kind, 'reason', 'insufficient_credits', 'required', amount, 'available', 0, 'shortBy', amount)
      ELSE jsonb_build_object('kind', kind) END
  FROM (
    SELECT until_at - interval '3 years' * ((of_rows - n)::float8 / of_rows) AS at, share, amount, status,
      CASE WHEN status IN ('granted') THEN 'grant' WHEN status = 'lapsed' THEN 'lapse' WHEN status IN ('revoked', 'declined') THEN replace(status, 'revoked', 'revoke')
        ELSE 'generation' END AS kind,
      CASE WHEN status IN ('granted', 'lapsed', 'revoked') THEN NULL WHEN n < of_rows / 10 AND n % 7 = 0 THEN 'voice'
        ELSE (ARRAY['generate-image', 'generate-image', 'generate-image', 'portrait', 'cutout', 'script', 'script-to-video', 'video'])[1 + n * 13 % 8] END AS tool,
      CASE WHEN status IN ('granted', 'lapsed', 'revoked') THEN NULL ELSE (ARRAY['web', 'web', 'web', 'desktop', 'mobile'])[1 + n * 7 % 5] END AS surface,
      CASE WHEN status IN ('granted', 'lapsed', 'revoked') THEN NULL ELSE 'harbour' END AS project,
      CASE WHEN status IN ('granted', 'lapsed', 'revoked', 'declined') THEN NULL ELSE the_account || n END AS generation
    FROM (
      SELECT n, random() AS share, 10 * (1 + n % 4) AS amount,
        CASE WHEN n > of_rows - 3 THEN 'held' WHEN n % (of_rows / 5) = 7 THEN 'revoked' WHEN n % 97 = 0 THEN 'granted' WHEN n % 193 = 0 THEN 'lapsed'
          WHEN n % 29 = 0 THEN 'declined' WHEN n % 13 = 0 THEN 'returned' WHEN n % 17 = 0 THEN 'partly-used' ELSE 'used' END AS status
      FROM generate_series(first_row, last_row) AS n
    ) chosen
  ) placed
$$;
