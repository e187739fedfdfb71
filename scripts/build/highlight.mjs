/** Colours for a program: done here once, because a highlighter costs more at run time than the lesson's own start. */
import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';

hljs.registerLanguage('typescript', typescript);

/** TypeScript to lines of [scope, text]; a scope is the innermost one ("keyword", "title.function", …), "" for none. */
export function highlight(source) {
  const lines = [[]];
  for (const [scope, text] of readTokens(hljs.highlight(source, { language: 'typescript' }).value)) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1).push([scope, part]);
    });
  }
  return lines;
}

/** highlight.js writes HTML: <span class="hljs-title function_">main</span>. */
function* readTokens(html) {
  const scopes = [''];
  for (const [part, open] of html.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    if (open !== undefined)
      scopes.push(open.replace(/^hljs-/, '').replace(/_? |_$/g, (end) => (end.trim() ? '' : '.')));
    else if (part === '</span>') scopes.pop();
    else yield [scopes.at(-1), decode(part)];
  }
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };

function decode(text) {
  return text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => ENTITIES[entity]);
}
