import { describe, expect, it } from 'vitest';
import { parseLessonText } from '../../src/lesson/lesson-text.js';

const ENGLISH = `## Explanation

Three students.

\`\`\`
## not a heading: code
\`\`\`

### A smaller heading

## Look for

- who is first

## Takeaways
One line.
## Next

More.
`;

describe('parseLessonText', () => {
  it('splits at the four headings and keeps the Markdown of each part', () => {
    expect(parseLessonText(ENGLISH, 'en')).toEqual({
      explanation: 'Three students.\n\n```\n## not a heading: code\n```\n\n### A smaller heading',
      lookFor: '- who is first',
      takeaways: 'One line.',
      next: 'More.',
    });
  });

  it.each([
    ['Chinese headings', '## 讲解\n\n一\n\n## 看什么\n\n二\n\n## 记住\n\n三\n\n## 接下来\n\n四\n'],
    ['English headings', '## Explanation\n一\n## Look for\n二\n## Takeaways\n三\n## Next\n四'],
    ['CRLF', '## 讲解\r\n一\r\n## 看什么\r\n二\r\n## 记住\r\n三\r\n## 接下来\r\n四\r\n'],
  ])('reads Chinese text with %s', (_, markdown) => {
    expect(parseLessonText(markdown, 'zh')).toEqual({
      explanation: '一',
      lookFor: '二',
      takeaways: '三',
      next: '四',
    });
  });

  it.each([
    [ENGLISH.replace('## Takeaways', ''), '"## Takeaways" is missing'],
    [ENGLISH.replace('- who is first', ''), '"## Look for" has no text'],
    [ENGLISH.replace('## Next', '## Nxet'), 'unknown heading "## Nxet"'],
    [`${ENGLISH}## Next\n\nAgain.`, '"## Next" is there twice'],
    [`# Title\n${ENGLISH}`, 'text before the first heading'],
    ['', '"## Explanation" is missing'],
  ])('says what is wrong: case %#', (markdown, message) => {
    expect(() => parseLessonText(markdown, 'en')).toThrow(message);
  });
});
