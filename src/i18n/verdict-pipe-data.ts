/** What the findings about pipes say; as the rest of verdict-data.ts. */

type Names = readonly string[];

export type PipeVerdictData = {
  'request-answer': {
    outcome: 'shown' | 'unanswered' | 'out-of-turn' | 'unused';
    pipe: string;
    asker: string;
    answerer: string;
    questions: number;
    answers: number;
  };
  /** `messages`: received before the end; `holders`: for "held" who still had a sending end. */
  'end-of-file': {
    outcome: 'shown' | 'held' | 'unread' | 'unseen';
    pipe: string;
    process: string;
    messages: number;
    holders: Names;
  };
  /** `process` waits for the end of `pipe`, of which `holder` (perhaps itself) has a sending end; `joins`: whom that waits for. */
  'forgotten-end': {
    outcome: 'shown' | 'none';
    process: string;
    pipe: string;
    holder: string;
    joins: string;
  };
  /** `processes[i]` waits at `objects[i]` for the next one: `ways[i]` is the end that one holds, "join" or "lock". */
  'pipe-deadlock': { processes: Names; objects: Names; ways: Names };
  /** `readers`: who had received before. */
  'broken-pipe': {
    outcome: 'shown' | 'none';
    pipe: string;
    process: string;
    readers: Names;
    sent: number;
    received: number;
  };
  /** `bytes` lay in the pipe, among them `messages` whole ones; `seconds`: how long the writer slept. */
  'pipe-capacity': {
    outcome: 'shown' | 'stuck' | 'never-full' | 'unused';
    pipe: string;
    process: string;
    reader: string;
    bytes: number;
    messages: number;
    seconds: number;
  };
  /** `counts[i]`: how many messages `names[i]` received. */
  'stolen-messages': {
    outcome: 'shown' | 'alone' | 'all' | 'unused';
    pipe: string;
    messages: number;
    names: Names;
    counts: Names;
  };
  /** `names`: who received what was no whole message. */
  'torn-messages': { outcome: 'shown' | 'whole'; pipe: string; messages: number; names: Names };
  'whole-messages': {
    outcome: 'shown' | 'torn' | 'lost' | 'unused';
    pipe: string;
    messages: number;
    lost: number;
    readers: number;
    writers: number;
  };
};
