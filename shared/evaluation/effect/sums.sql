-- What the estimates need, by week, arm and whether anything of a unit (a conversation or visit) was flagged.
-- Reads a view `events` (event, week, unit, arm, band, change, ms), which is where dialects differ; plain SQL below, tried
-- on DuckDB, PostgreSQL and ClickHouse with the same numbers. Sums of squares and products are over units: messages of
-- one conversation are not independent. `u_` is of one unit: ClickHouse takes an alias for the column of its name.
SELECT
  u_week AS week,
  arm,
  u_flagged AS flagged,
  COUNT(*) AS units,
  SUM(u_messages) AS messages,
  SUM(u_hostile) AS hostile,
  SUM(u_messages * u_messages) AS messages_squared,
  SUM(u_hostile * u_hostile) AS hostile_squared,
  SUM(u_messages * u_hostile) AS messages_times_hostile,
  SUM(u_shown) AS shown,
  SUM(u_edited) AS edited,
  SUM(u_taken_out) AS taken_out,
  SUM(u_sent_as_is) AS sent_as_is,
  SUM(u_fine) AS fine,
  SUM(u_hinted) AS hinted,
  SUM(u_unchanged) AS unchanged,
  SUM(u_milder) AS milder,
  SUM(u_no_better) AS no_better,
  SUM(u_worse) AS worse,
  SUM(u_disguised) AS disguised,
  SUM(CASE WHEN u_shown > u_unchanged + u_milder + u_no_better + u_worse + u_disguised THEN 1 ELSE 0 END) AS abandoned,
  SUM(u_ms_to_send) AS ms_to_send
FROM (
  SELECT
    unit,
    arm,
    MIN(week) AS u_week,
    MAX(CASE WHEN band <> 'none' THEN 1 ELSE 0 END) AS u_flagged,
    SUM(CASE WHEN event = 'sent' THEN 1 ELSE 0 END) AS u_messages,
    SUM(CASE WHEN event = 'sent' AND band <> 'none' THEN 1 ELSE 0 END) AS u_hostile,
    SUM(CASE WHEN event = 'shown' THEN 1 ELSE 0 END) AS u_shown,
    SUM(CASE WHEN event = 'edited' THEN 1 ELSE 0 END) AS u_edited,
    SUM(CASE WHEN event = 'taken-out' THEN 1 ELSE 0 END) AS u_taken_out,
    SUM(CASE WHEN event = 'sent-as-is' THEN 1 ELSE 0 END) AS u_sent_as_is,
    SUM(CASE WHEN event = 'fine' THEN 1 ELSE 0 END) AS u_fine,
    SUM(CASE WHEN event = 'hinted' THEN 1 ELSE 0 END) AS u_hinted,
    SUM(CASE WHEN event = 'sent' AND change = 'unchanged' THEN 1 ELSE 0 END) AS u_unchanged,
    SUM(CASE WHEN event = 'sent' AND change = 'milder' THEN 1 ELSE 0 END) AS u_milder,
    SUM(CASE WHEN event = 'sent' AND change = 'no-better' THEN 1 ELSE 0 END) AS u_no_better,
    SUM(CASE WHEN event = 'sent' AND change = 'worse' THEN 1 ELSE 0 END) AS u_worse,
    SUM(CASE WHEN event = 'sent' AND change = 'disguised' THEN 1 ELSE 0 END) AS u_disguised,
    SUM(CASE WHEN event = 'sent' AND change <> '' THEN ms ELSE 0 END) AS u_ms_to_send
  FROM events
  GROUP BY unit, arm
) AS units
GROUP BY u_week, arm, u_flagged
ORDER BY u_week, arm, u_flagged
