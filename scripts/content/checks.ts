/** What is checked of the content, cheap things first. One more check: a file beside this one, and a line here. */
import { codeReferences } from './code-references.js';
import { commandsWork } from './commands-work.js';
import type { Check } from './content.js';
import { guidesLead } from './guides-lead.js';
import { lessonsHold } from './lessons-hold.js';
import { parallelTexts } from './parallel-texts.js';

export const CHECKS: readonly Check[] = [
  parallelTexts,
  codeReferences,
  guidesLead,
  lessonsHold,
  commandsWork,
];

export { readContent } from './content.js';
export { openTool } from './tool.js';
