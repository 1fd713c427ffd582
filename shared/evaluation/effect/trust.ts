import { countFalseAlarms } from './false-alarms.ts';

// npm run effect:trust -- 3000: how often the report sees an effect where there is none; a minute for a thousand runs.
const [given = '1000'] = process.argv.slice(2);
const runs = Number(given);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`effect:trust: "${given}" runs came, expected a whole number from 1 on`);
  process.exitCode = 1;
} else {
  const alarms = countFalseAlarms(runs);
  console.log(
    `${alarms} false alarms in ${runs} runs without an effect: ${((100 * alarms) / runs).toFixed(1)} %`,
  );
}
