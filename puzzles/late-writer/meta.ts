import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'late-writer',
  order: 15,
  kind: 'steer',
  prefix: 'started',
  par: 'writer p1*3 p2*3 writer*2',
  title: { en: 'The writer who waits', zh: '一直等的写者' },
  goal: {
    en: 'The writer was the first to get a seat, and it has written after both readers had read.',
    zh: '写者最先拿到一个座位，却在两个读者都读过之后才写。',
  },
  teaches: {
    en: 'who needs more than others can be passed by for ever: starvation',
    zh: '要得多的可能一直被别人抢先：饥饿',
  },
  hints: [
    {
      en: 'The writer needs both seats, a reader needs one. What can a reader do while the writer has one seat and waits for the other?',
      zh: '写者要两个座位，读者只要一个。写者占着一个、等另一个的时候，读者能做什么？',
    },
    {
      en: 'As long as somebody sits on the other seat, the writer waits. It does not matter who came first.',
      zh: '只要另一个座位上有人，写者就得等。谁先来的并不重要。',
    },
    {
      en: 'Let `writer` take one seat. Let `p1` come, read and leave, then `p2`. Then let `writer` go on.',
      zh: '让 `writer` 占一个座位；让 `p1` 坐下、读、离开，再让 `p2` 也这样；然后让 `writer` 继续。',
    },
  ],
  afterwards: {
    en: 'With more readers this could go on for ever: nothing that the writer does is wrong, and still it never writes. A `turn` that everybody passes makes later readers wait behind the writer.',
    zh: '读者再多一些，就会永远这样下去：写者什么都没做错，却永远写不成。让大家都先过一道 `turn`，后来的读者就排在写者后面。',
  },
};
