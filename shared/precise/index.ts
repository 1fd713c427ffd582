export type { AgentReader, ReadMessage, ReadReply } from './agent.ts';
export { UPSET, type Upset } from './agent-outputs.ts';
export { createPrecise } from './judge.ts';
export { openPrecise, type PreciseParts } from './open.ts';
