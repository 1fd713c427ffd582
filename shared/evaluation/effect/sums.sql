-- What the estimates need, by week, arm and whether anything of a unit (a conversation or visit) was flagged.
-- Reads a view `events` (event, week, unit, arm, band, change, ms), which is where dialects differ; plain SQL below, tried
-- on DuckDB and PostgreSQL with the same numbers. Sums of squares and products are over units: messages of
-- one conversation are not independent.
SELECT
  week,
  arm,
  flagged,
  COUNT(*) AS units,
  SUM(messages) AS messages,
  SUM(hostile) AS hostile,
  SUM(messages * messages) AS messages_squared,
  SUM(hostile * hostile) AS hostile_squared,
  SUM(messages * hostile) AS messages_times_hostile,
  SUM(shown) AS shown,
  SUM(edited) AS edited,
  SUM(taken_out) AS taken_out,
  SUM(sent_as_is) AS sent_as_is,
  SUM(unchanged) AS unchanged,
  SUM(milder) AS milder,
  SUM(no_better) AS no_better,
  SUM(worse) AS worse,
  SUM(disguised) AS disguised,
  SUM(CASE WHEN shown > unchanged + milder + no_better + worse + disguised THEN 1 ELSE 0 END) AS abandoned,
  SUM(ms_to_send) AS ms_to_send
FROM (
  SELECT
    unit,
    arm,
    MIN(week) AS week,
    MAX(CASE WHEN band <> 'none' THEN 1 ELSE 0 END) AS flagged,
    SUM(CASE WHEN event = 'sent' THEN 1 ELSE 0 END) AS messages,
    SUM(CASE WHEN event = 'sent' AND band <> 'none' THEN 1 ELSE 0 END) AS hostile,
    SUM(CASE WHEN event = 'shown' THEN 1 ELSE 0 END) AS shown,
    SUM(CASE WHEN event = 'edited' THEN 1 ELSE 0 END) AS edited,
    SUM(CASE WHEN event = 'taken-out' THEN 1 ELSE 0 END) AS taken_out,
    SUM(CASE WHEN event = 'sent-as-is' THEN 1 ELSE 0 END) AS sent_as_is,
    SUM(CASE WHEN event = 'sent' AND change = 'unchanged' THEN 1 ELSE 0 END) AS unchanged,
    SUM(CASE WHEN event = 'sent' AND change = 'milder' THEN 1 ELSE 0 END) AS milder,
    SUM(CASE WHEN event = 'sent' AND change = 'no-better' THEN 1 ELSE 0 END) AS no_better,
    SUM(CASE WHEN event = 'sent' AND change = 'worse' THEN 1 ELSE 0 END) AS worse,
    SUM(CASE WHEN event = 'sent' AND change = 'disguised' THEN 1 ELSE 0 END) AS disguised,
    SUM(CASE WHEN event = 'sent' AND change <> '' THEN ms ELSE 0 END) AS ms_to_send
  FROM events
  GROUP BY unit, arm
) AS units
GROUP BY week, arm, flagged
ORDER BY week, arm, flagged
