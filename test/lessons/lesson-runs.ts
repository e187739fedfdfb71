/** Logs as runs of the mutex lessons write them, for any number of processes and any schedule the kernel may choose. */

/** How one student fares: how long until the process is up, how long it prints, and how the kernel ranks it. */
export interface Student {
  readonly boot: number;
  readonly printing: number;
  readonly rank: number;
}

/** lock-v1: all are started, all print as soon as they can. */
export function runV1(students: readonly Student[]): string {
  const lines = students.flatMap(({ boot, printing }, index): Line[] => {
    const name = `p${index + 1}`;
    const begin = SPAWN * (index + 1) + boot;
    return [
      [SPAWN * (index + 1), `main spawn ${name}`],
      [begin, `${name} start`],
      ...turn(name, begin, printing),
      [begin + printing, `${name} exit 0`],
    ];
  });
  return write([[0, 'main start'], ...lines, ...joinAll(students, lines)]);
}

/** lock-v2: each is started after the one before was joined. */
export function runV2(students: readonly Student[]): string {
  const lines: Line[] = [[0, 'main start']];
  let t = 0;
  students.forEach(({ boot, printing }, index) => {
    const name = `p${index + 1}`;
    t += SPAWN;
    lines.push([t, `main spawn ${name}`], [t, `main block join ${name}`]);
    t += boot;
    lines.push([t, `${name} start`], ...turn(name, t, printing));
    t += printing;
    lines.push([t, `${name} exit 0`], [t, `main join ${name}`]);
  });
  return write([...lines, [t, 'main exit 0'], [t, 'observer end finished']]);
}

/** lock-v3: all are started; each takes the lock when it is free and the kernel lets it have it. */
export function runV3(students: readonly Student[]): string {
  const lines: Line[] = [[0, 'main start']];
  const asks = students.map(({ boot, rank }, index) => {
    const at = SPAWN * (index + 1) + boot;
    lines.push([SPAWN * (index + 1), `main spawn p${index + 1}`]);
    return { at, rank, index, name: `p${index + 1}` };
  });
  for (const { at, name } of asks) lines.push([at, `${name} start`], [at, `${name} wait printer`]);
  let free = 0;
  while (asks.length > 0) {
    asks.sort((a, b) => a.at - b.at);
    const waiting = asks.filter((ask) => ask.at <= Math.max(free, asks[0]?.at ?? 0));
    const next = waiting.reduce((best, ask) => (ask.rank < best.rank ? ask : best));
    asks.splice(asks.indexOf(next), 1);
    if (next.at < free) lines.push([next.at, `${next.name} block printer`]);
    const begin = Math.max(free, next.at);
    free = begin + (students[next.index]?.printing ?? 1);
    lines.push([begin, `${next.name} acquire printer`], ...turn(next.name, begin, free - begin));
    lines.push([free, `${next.name} release printer`], [free, `${next.name} exit 0`]);
  }
  return write([...lines, ...joinAll(students, lines)]);
}

type Line = readonly [t: number, text: string];

/** main starts a child every millisecond; a schedule is in milliseconds. */
const SPAWN = 1;

function turn(name: string, begin: number, printing: number): Line[] {
  return [
    [begin, `${name} print ${name} starts printing`],
    [begin, `${name} sleep 1`],
    [begin + printing, `${name} wake`],
    [begin + printing, `${name} print ${name} has finished printing`],
  ];
}

function joinAll(students: readonly Student[], lines: readonly Line[]): Line[] {
  const last = Math.max(...lines.map(([t]) => t));
  return [
    ...students.map((_, index): Line => [last, `main join p${index + 1}`]),
    [last, 'main exit 0'],
    [last, 'observer end finished'],
  ];
}

/** Sorted by time; what happens at the same moment stays in the order it was written, which is that of cause and effect. */
function write(lines: readonly Line[]): string {
  return lines
    .map((line, place) => ({ line, place }))
    .sort((a, b) => a.line[0] - b.line[0] || a.place - b.place)
    .map(({ line: [t, text] }) => `${t} ${text}`)
    .join('\n');
}
