/** Words about shell completion. */
import type { Language } from '../../i18n/language.js';

export interface CompletionWords {
  readonly whichShell: (shells: readonly string[], likely: string) => string;
  /** Where the script of a shell belongs, and what to do then. */
  readonly install: (shell: 'bash' | 'zsh' | 'fish') => string;
}

const BASH = 'concur-lesson completion bash > ~/.concur-lesson-completion.bash';
const BASH_LOAD = "echo 'source ~/.concur-lesson-completion.bash' >> ~/.bashrc";
const ZSH = 'mkdir -p ~/.zfunc && concur-lesson completion zsh > ~/.zfunc/_concur-lesson';
const ZSH_LOAD = "echo 'fpath+=(~/.zfunc); autoload -Uz compinit; compinit' >> ~/.zshrc";
const FISH =
  'mkdir -p ~/.config/fish/completions && concur-lesson completion fish > ~/.config/fish/completions/concur-lesson.fish';

const lines = (...commands: string[]) => commands.map((command) => `  ${command}`).join('\n');

export const completionWords: Readonly<Record<Language, CompletionWords>> = {
  en: {
    whichShell: (shells, likely) =>
      `For which shell: ${shells.join(', ')}? For example: concur-lesson completion ${likely}`,
    install: (shell) =>
      ({
        bash: `To use it in bash, type this once and open a new terminal:\n${lines(BASH, BASH_LOAD)}`,
        zsh: `To use it in zsh, type this once and open a new terminal:\n${lines(ZSH, ZSH_LOAD)}`,
        fish: `To use it in fish, type this once; it works at once:\n${lines(FISH)}`,
      })[shell],
  },
  zh: {
    whichShell: (shells, likely) =>
      `用哪种 shell：${shells.join('、')}？例如：concur-lesson completion ${likely}`,
    install: (shell) =>
      ({
        bash: `在 bash 里使用：输入一次下面的命令，再打开新的终端。\n${lines(BASH, BASH_LOAD)}`,
        zsh: `在 zsh 里使用：输入一次下面的命令，再打开新的终端。\n${lines(ZSH, ZSH_LOAD)}`,
        fish: `在 fish 里使用：输入一次下面的命令，马上生效。\n${lines(FISH)}`,
      })[shell],
  },
};
