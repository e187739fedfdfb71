/**
 * Variables of a program's module that a target changes and main reads: each process has its own, so main never sees it. Read
 * from the program's text. What is not plain there is left unsaid. Pure.
 */
import type { Program, TargetPlace } from '../process/program.js';

/** What a process runs: of a child, where its target stands. */
export interface OwnWork {
  readonly program: Program;
  readonly target?: TargetPlace;
}

export interface OwnCopy {
  readonly variable: string;
  /** The function that changes it, and in which line of the program's file, from 1. */
  readonly target: string;
  readonly line: number;
}

/** Lists, maps, objects, numbers and texts, declared at the top level. */
const DECLARED =
  /^ ?(?:const|let|var) +(\w+) *= *(?:\[|\{|new (?:Map|Set|Array)\b|-?\d|''|""|null\b|undefined\b|true\b|false\b)/gm;
/** What sucrase writes in front of the first line. */
const PROLOGUE = /^"use strict";(?:\s*Object\.defineProperty\(exports[^;]*;)?/;
const TOP_LEVEL = /^ ?(?:async )?(?:function|class|const|let|var)\b/m;
const CHANGING = 'push|unshift|splice|pop|shift|set|add|delete|clear|fill|sort|reverse|copyWithin';

/** Of a process that runs main, or whose target stands in another file than main: none. */
export function ownCopies({ program, target }: OwnWork): OwnCopy[] {
  if (target === undefined || target.module !== program.file) return [];
  const code = withoutTexts((program.modules[program.file] ?? '').replace(PROLOGUE, ''));
  const work = declarationOf(target.export, code);
  const main = declarationOf('main', code);
  if (work === null || main === null || calls(main.text, target.export)) return [];
  const variables = new Set([...code.matchAll(DECLARED)].map(([, name]) => name as string));
  return [...variables].flatMap((variable): OwnCopy[] => {
    if (declares(work.text, variable) || declares(main.text, variable)) return [];
    const at = changeOf(variable).exec(work.text)?.index;
    if (at === undefined || !mentions(main.text, variable) || changeOf(variable).test(main.text)) return [];
    const line = code.slice(0, work.at + at).split('\n').length;
    return [{ variable, target: target.export, line }];
  });
}

/** Comments and plain strings become blanks: every character stays where it is. A template may name variables. */
function withoutTexts(code: string): string {
  const text = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])+'|"(?:\\.|[^"\\\n])+"/g;
  return code.replace(text, blank);
}

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

/** The text of a function at the top level, up to what is declared there next; null if it is not declared there. */
function declarationOf(name: string, code: string): { readonly text: string; readonly at: number } | null {
  const begin = new RegExp(`^ ?(?:async )?(?:function\\*? *|(?:const|let|var) +)${name}\\b`, 'm').exec(code);
  if (!begin) return null;
  const inside = begin.index + begin[0].length;
  const length = TOP_LEVEL.exec(code.slice(inside))?.index ?? code.length;
  return { text: code.slice(inside, inside + length), at: inside };
}

/** The name itself, not a field of that name; sucrase writes what is exported as a field of `exports`. */
const nameOf = (variable: string): string => `(?<![\\w$.])(?:exports\\.)?${variable}(?![\\w$])`;

const mentions = (text: string, variable: string): boolean => new RegExp(nameOf(variable)).test(text);

const calls = (text: string, name: string): boolean =>
  new RegExp(`${nameOf(name)}\\s*(?:\\.\\w+\\s*)?\\(`).test(text);

/** It is changed: by a call that changes it, or by an assignment to it or into it. */
function changeOf(variable: string): RegExp {
  const name = nameOf(variable);
  const assigned = '\\s*(?:[-+*/%&|^]|\\*\\*|\\?\\?|&&|\\|\\||<<|>>>?)?=(?![=>])';
  return new RegExp(
    `${name}\\.(?:${CHANGING})\\(|${name}(?:\\[[^\\]\\n]*\\]|\\.\\w+)*(?:${assigned}|\\s*(?:\\+\\+|--))|(?:\\+\\+|--)${name}`,
  );
}

/** A variable or a parameter of that name of its own, as far as that is plain: then it may mean that one. */
function declares(text: string, variable: string): boolean {
  return new RegExp(
    `\\b(?:const|let|var|function|class)\\s+${variable}\\b|(?<!\\$)[{[,(]\\s*${variable}\\s*(?:=[^=>]|[,:}\\])])[^;{\\n]*(?:=>|\\{|=)|\\b${variable}\\s*=>`,
  ).test(text);
}
