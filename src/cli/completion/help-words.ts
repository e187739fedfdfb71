/** What the help says of `completion`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  summary: 'Print the script that lets your shell complete commands with Tab',
  examples: [
    ['source <(concur-lesson completion bash)', 'try it in this bash'],
    [
      'concur-lesson completion bash > ~/.concur-lesson-completion.bash',
      'keep it: then add `source ~/.concur-lesson-completion.bash` to ~/.bashrc',
    ],
    [
      'mkdir -p ~/.zfunc && concur-lesson completion zsh > ~/.zfunc/_concur-lesson',
      'keep it: then add `fpath+=(~/.zfunc); autoload -Uz compinit; compinit` to ~/.zshrc',
    ],
    [
      'concur-lesson completion fish > ~/.config/fish/completions/concur-lesson.fish',
      'keep it: fish finds it there by itself',
    ],
  ],
  arguments: { shell: 'the shell you use' },
} satisfies CommandWords;

const zh: Translated<typeof en> = {
  summary: '输出 shell 补全脚本：按 Tab 就能补全命令',
  examples: [
    ['source <(concur-lesson completion bash)', '先在当前的 bash 里试试'],
    [
      'concur-lesson completion bash > ~/.concur-lesson-completion.bash',
      '长期使用：再把 `source ~/.concur-lesson-completion.bash` 加进 ~/.bashrc',
    ],
    [
      'mkdir -p ~/.zfunc && concur-lesson completion zsh > ~/.zfunc/_concur-lesson',
      '长期使用：再把 `fpath+=(~/.zfunc); autoload -Uz compinit; compinit` 加进 ~/.zshrc',
    ],
    [
      'concur-lesson completion fish > ~/.config/fish/completions/concur-lesson.fish',
      '长期使用：放在这里 fish 会自己找到',
    ],
  ],
  arguments: { shell: '你用的 shell' },
};

export const completionHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
