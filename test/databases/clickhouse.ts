import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { QUERY } from '../../shared/evaluation/effect/query.ts';
import { type Sums, sums } from '../../shared/evaluation/effect/sums.ts';
import { findCommand } from '../other-browsers/find-command.ts';
import { type Batches, linesOf } from './events.ts';

/** The server; undefined where this machine lacks it (Debian: clickhouse-server). */
export const CLICKHOUSE = findCommand(['clickhouse-server']) ?? findCommand(['/usr/sbin/clickhouse-server']);

/** Two servers of this machine, on loopback; each holds the units of one half. */
const SHARDS = [
  { http: 18_123, tcp: 19_001, between: 19_101 },
  { http: 18_124, tcp: 19_002, between: 19_102 },
] as const;
type Shard = (typeof SHARDS)[number];
const [FIRST] = SHARDS;

const COLUMNS = 'event String, at String, unit String, arm String, band String, change String, ms Float64';
/** The view that the query reads, in the words of ClickHouse. */
const VIEW = `
  CREATE VIEW events AS SELECT
    substring(event, 16) AS event,
    toString(toMonday(parseDateTimeBestEffort(at, 'UTC'))) AS week,
    unit, arm, band, change, ms
  FROM lines`;

const shardXml = ({ tcp }: Shard): string =>
  `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;

const configOf = ({ http, tcp, between }: Shard, folder: string): string => `<yandex>
  <logger><level>warning</level><console>1</console></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${between}</interserver_http_port>
  <listen_host>127.0.0.1</listen_host><interserver_http_host>127.0.0.1</interserver_http_host>
  <mark_cache_size>104857600</mark_cache_size><timezone>UTC</timezone>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <format_schema_path>${folder}/formats/</format_schema_path><user_files_path>${folder}/files/</user_files_path>
  <users_config>users.xml</users_config><default_profile>default</default_profile>
  <default_database>default</default_database>
  <remote_servers><halves>${SHARDS.map(shardXml).join('')}</halves></remote_servers>
</yandex>`;

const USERS = `<yandex>
  <profiles><default/></profiles><quotas><default/></quotas>
  <users><default>
    <password/><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
  </default></users>
</yandex>`;

/** What ClickHouse makes of the events, spread over two servers that are started for it and ended. */
export async function sumsInClickHouse(command: string, batches: Batches): Promise<Sums[]> {
  const folder = mkdtempSync(join(tmpdir(), 'otherend-clickhouse-'));
  const servers = SHARDS.map((shard) => startServer(command, shard, join(folder, String(shard.http))));
  try {
    for (const shard of SHARDS) {
      await answering(shard);
      await ask(
        shard,
        `CREATE TABLE half (${COLUMNS}) ENGINE = MergeTree PARTITION BY tuple() ORDER BY unit`,
      );
    }
    await ask(
      FIRST,
      'CREATE TABLE lines AS half ENGINE = Distributed(halves, default, half, cityHash64(unit))',
    );
    await ask(FIRST, VIEW);
    for (const batch of batches())
      await ask(
        FIRST,
        `INSERT INTO lines FORMAT JSONEachRow\n${linesOf(batch)}`,
        'insert_distributed_sync=1',
      );
    const counts = await Promise.all(SHARDS.map((shard) => ask(shard, 'SELECT count() FROM half')));
    if (counts.some((count) => Number(count) === 0))
      throw new Error(`the halves hold ${counts.join(' and ')} events, expected some in each`);
    const answer = await ask(FIRST, `${QUERY} FORMAT JSONEachRow`);
    return answer
      .trim()
      .split('\n')
      .map((line) => sums.parse(JSON.parse(line)));
  } finally {
    await Promise.all(servers.map(stopServer));
    rmSync(folder, { recursive: true, force: true });
  }
}

function startServer(command: string, shard: Shard, folder: string): ChildProcess {
  for (const part of ['data', 'tmp', 'formats', 'files']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'config.xml'), configOf(shard, folder));
  writeFileSync(join(folder, 'users.xml'), USERS);
  return spawn(command, [`--config-file=${join(folder, 'config.xml')}`], { cwd: folder, stdio: 'ignore' });
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || !server.kill()) return;
  await once(server, 'exit');
}

const MOST_TRIES = 300;
const BETWEEN_TRIES_MS = 100;

async function answering(shard: Shard): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const answered = await ask(shard, 'SELECT 1').catch(() => undefined);
    if (answered !== undefined) return;
    await pause(BETWEEN_TRIES_MS);
  }
  throw new Error(`ClickHouse did not answer on port ${shard.http}`);
}

async function ask({ http }: Shard, text: string, settings = ''): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${http}/?${settings}`, { method: 'POST', body: text });
  const answer = await response.text();
  if (!response.ok) throw new Error(`ClickHouse: ${answer}`);
  return z.string().parse(answer);
}
