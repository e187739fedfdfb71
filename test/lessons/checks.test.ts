import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check as checkV1 } from '../../lessons/lock-v1/check.js';
import { check as checkV2 } from '../../lessons/lock-v2/check.js';
import { check as checkV3 } from '../../lessons/lock-v3/check.js';
import { activityCheck } from '../../src/lesson/activity-check.js';
import type { LessonCheck, LessonMeta } from '../../src/lesson/lesson.js';
import { timeline } from '../helpers/log.js';
import { runV1, runV2, runV3, type Student } from './lesson-runs.js';

/** "overlap yes", "unfinished no"; facts told for their own sake are left out. */
const judge = (check: LessonCheck, text: string) =>
  check(timeline(text))
    .filter(({ shown }) => shown !== null)
    .map(({ finding, shown }) => `${finding} ${shown ? 'yes' : 'no'}`);

const OF = {
  v1: ['overlap yes'],
  v2: ['no-overlap yes', 'order-by-program yes'],
  v3: ['no-overlap yes', 'exclusion yes', 'inside-lock yes', 'order-by-competition yes'],
};
const three: Student[] = [
  { boot: 50, printing: 200, rank: 2 },
  { boot: 45, printing: 300, rank: 3 },
  { boot: 60, printing: 100, rank: 1 },
];

/** Every process is up before any has finished printing. */
const crowd = fc.array(
  fc.record({
    boot: fc.integer({ min: 10, max: 60 }),
    printing: fc.integer({ min: 100, max: 300 }),
    rank: fc.integer(),
  }),
  { minLength: 2, maxLength: 20 },
);

describe('lock-v1', () => {
  it('accepts whatever order the kernel chose', () => {
    fc.assert(
      fc.property(crowd, (students) => {
        expect(judge(checkV1, runV1(students))).toEqual(OF.v1);
      }),
    );
  });

  it('tells how many printed at once, and for how long', () => {
    expect(checkV1(timeline(runV1(three)))[0]?.data).toMatchObject({
      greatest: 3,
      names: ['p2', 'p1', 'p3'],
      seconds: 200,
    });
  });

  it('is not taken in by the programs that keep order', () => {
    expect(judge(checkV1, runV2(three))).toEqual(['overlap no']);
    expect(judge(checkV1, runV3(three))).toEqual(['overlap no']);
  });

  it('is not taken in by processes that live at the same time but print one after another', () => {
    const text = runV1(three).replaceAll('starts printing', 'thinks about printing');
    expect(judge(checkV1, text)).toEqual(['overlap no', 'unfinished no']);
  });

  it('names a student who died, and still shows the others’ overlap', () => {
    const text = runV1(three).replace(/\S+ p3 print p3 has finished printing\n/, '');
    expect(judge(checkV1, text)).toEqual(['overlap yes', 'unfinished no']);
  });
});

describe('lock-v2', () => {
  it('accepts any number of students, however long they print', () => {
    fc.assert(
      fc.property(crowd, (students) => {
        expect(judge(checkV2, runV2(students))).toEqual(OF.v2);
      }),
    );
  });

  it('tells the order', () => {
    expect(checkV2(timeline(runV2(three)))[1]?.data).toMatchObject({ turns: ['p1', 'p2', 'p3'] });
  });

  it('is not taken in by overlap', () => {
    expect(judge(checkV2, runV1(three))).toEqual(['no-overlap no', 'order-by-program no']);
  });

  it('is not taken in by order that a lock made, even p1, p2, p3', () => {
    const inOrder = three.map((student, index) => ({ ...student, boot: 50, rank: index }));
    expect(judge(checkV2, runV3(inOrder))).toEqual(['no-overlap yes', 'order-by-program no']);
  });

  it('is not taken in by students who were all started before the first was joined', () => {
    const text = runV2(three)
      .replace(/\S+ main spawn p2\n/, '')
      .replace('1 main spawn p1', '1 main spawn p1\n1 main spawn p2');
    expect(judge(checkV2, text)).toEqual(['no-overlap yes', 'order-by-program no']);
  });

  it('is not taken in by a join that somebody forgot', () => {
    expect(judge(checkV2, runV2(three).replace(/\S+ main join p1\n/, ''))).toEqual([
      'no-overlap yes',
      'order-by-program no',
    ]);
  });
});

describe('lock-v3', () => {
  it('accepts whoever the kernel let have the lock next', () => {
    fc.assert(
      fc.property(crowd, (students) => {
        expect(judge(checkV3, runV3(students))).toEqual(OF.v3);
      }),
    );
  });

  it('tells in which order they asked and got it, and who was overtaken', () => {
    const facts = checkV3(timeline(runV3(three)));
    expect(facts.find(({ finding }) => finding === 'asked-and-got')?.data).toMatchObject({
      asked: ['p2', 'p1', 'p3'],
      got: ['p2', 'p3', 'p1'],
      overtaken: 1,
      names: ['p1', 'p3'],
    });
    expect(facts.find(({ finding }) => finding === 'handover')?.data).toMatchObject({ times: 2 });
    expect(facts.find(({ finding }) => finding === 'order-by-competition')?.data).toMatchObject({
      object: 'printer',
      turns: ['p2', 'p3', 'p1'],
      waited: 2,
    });
  });

  it('is not taken in by overlap', () => {
    expect(judge(checkV3, runV1(three))).toEqual([
      'no-overlap no',
      'exclusion no',
      'inside-lock no',
      'order-by-competition no',
    ]);
  });

  it('is not taken in by order that join made', () => {
    expect(judge(checkV3, runV2(three))).toEqual([
      'no-overlap yes',
      'exclusion no',
      'inside-lock no',
      'order-by-competition no',
    ]);
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'an acquire logged before the release',
      (text) => text.replace(/(.* release printer)\n((?:.*\n)*?)(.* acquire printer)/, '$3\n$2$1'),
      'exclusion',
    ],
    [
      'an acquire before the release by the clock',
      (text) => text.replace(/(\S+) (p3 acquire printer)/, '90 $2'),
      'exclusion',
    ],
    [
      'a lock that one of them did without',
      (text) => text.replace(/.* p3 (wait|block|acquire|release) printer\n/g, ''),
      'inside-lock',
    ],
    [
      'a lock that is given back too early',
      (text) =>
        text.replace(/.* p3 release printer\n/, '').replace(/(.* p3 sleep 1)/, '346 p3 release printer\n$1'),
      'inside-lock',
    ],
    ['a lock of each one’s own', (text) => text.replace(/(p3 \w+) printer/g, '$1 printer2'), 'inside-lock'],
    ['a join after each start beside the lock', () => guardedV2(three), 'order-by-competition'],
    [
      'printing that goes on after the release',
      (text) => text.replace(/(.* has finished printing)\n(.* release printer)/, '$2\n$1'),
      'inside-lock',
    ],
  ])('is not taken in by %s', (_, spoil, broken) => {
    const text = spoil(runV3(three));
    expect(text).not.toBe(runV3(three));
    expect(judge(checkV3, text)).toContain(`${broken} no`);
  });

  it('is not taken in by a lock around something else', () => {
    const text = runV1(three).replace(
      /(\S+) (p\d) exit 0/g,
      '$1 $2 acquire printer\n$1 $2 release printer\n$1 $2 exit 0',
    );
    expect(judge(checkV3, text)).toEqual([
      'no-overlap no',
      'exclusion yes',
      'inside-lock no',
      'order-by-competition no',
    ]);
  });
});

describe('one process alone', () => {
  const one = three.slice(0, 1);

  it.each<[string, LessonCheck, string, string[]]>([
    ['lock-v1', checkV1, runV1(one), ['overlap no']],
    ['lock-v2', checkV2, runV2(one), ['no-overlap no', 'order-by-program no']],
    [
      'lock-v3',
      checkV3,
      runV3(one),
      ['no-overlap no', 'exclusion no', 'inside-lock yes', 'order-by-competition no'],
    ],
  ])('shows nothing in %s, and the check says why', (_, check, text, verdict) => {
    expect(judge(check, text)).toEqual(verdict);
    const missing = check(timeline(text)).filter(({ shown }) => shown === false);
    expect(missing.map(({ data }) => data['outcome'])).toEqual(missing.map(() => 'alone'));
  });
});

describe('a log that stops anywhere', () => {
  it.each<[string, LessonCheck, string]>([
    ['lock-v1', checkV1, runV1(three)],
    ['lock-v2', checkV2, runV2(three)],
    ['lock-v3', checkV3, runV3(three)],
  ])('never breaks the check of %s, and has no false contradiction of exclusion', (_, check, text) => {
    const lines = text.split('\n');
    for (let length = 0; length <= lines.length; length++) {
      const findings = check(timeline(lines.slice(0, length).join('\n')));
      const contradicted = findings.filter(({ data }) =>
        ['held-twice', 'too-early', 'not-held'].includes(String(data['outcome'])),
      );
      expect(contradicted).toEqual([]);
    }
  });
});

describe('activityCheck', () => {
  it('wants to know what the activity is', () => {
    const meta = { id: 'nothing-to-do' } as LessonMeta;
    expect(() => activityCheck(meta, () => [])).toThrow(/nothing-to-do.*activity/);
  });
});

/** As lock-v2, with a lock around each turn that nobody ever has to wait for. */
function guardedV2(students: readonly Student[]): string {
  return runV2(students)
    .replace(/^(\S+) (p\d) start$/gm, '$1 $2 start\n$1 $2 wait printer\n$1 $2 acquire printer')
    .replace(/^(\S+) (p\d) exit 0$/gm, '$1 $2 release printer\n$1 $2 exit 0');
}
