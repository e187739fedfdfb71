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
};
