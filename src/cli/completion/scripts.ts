/**
 * What makes each shell ask us: at every Tab it calls `concur-lesson completion --complete -- WORDS…`, whose answer has a
 * candidate a line, behind a tab what it is; a last line `:files` or `:folders` asks the shell to add those.
 */
import type { Shell } from './shells.js';

/** bash splits words at `=`, and replaces only what comes after it. Works with the bash 3.2 of macOS, too. */
const bash = `# bash completion for concur-lesson
_concur_lesson() {
  local IFS=$'\\n' word current='' lead='' line index words=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ \${#words[@]} -gt 0 && ( $word == =* || \${words[\${#words[@]}-1]} == --*= ) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  if [[ \${#words[@]} -gt 0 ]]; then current=\${words[\${#words[@]}-1]}; fi
  [[ $current == --*=* ]] && lead=\${current%%=*}=
  local tool=\${COMP_WORDS[0]/#\\~/$HOME}
  type -P "$tool" > /dev/null || tool=concur-lesson
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) COMPREPLY+=($(compgen -f -- "\${current#"$lead"}")); compopt -o filenames 2> /dev/null ;;
      :folders) COMPREPLY+=($(compgen -d -- "\${current#"$lead"}")); compopt -o filenames 2> /dev/null ;;
      *) line=\${line%%$'\\t'*}; COMPREPLY+=("\${line#"$lead"}") ;;
    esac
  done < <("$tool" completion --complete -- "\${words[@]}" 2> /dev/null)
}
complete -F _concur_lesson concur-lesson
`;

const zsh = `#compdef concur-lesson
# zsh completion for concur-lesson
_concur_lesson() {
  local -a candidates
  local line paths='' tool=\${(Q)words[1]/#\\~/$HOME}
  (( $+commands[$tool] )) || [[ -x $tool ]] || tool=concur-lesson
  while IFS= read -r line; do
    case $line in
      :files) paths=files ;;
      :folders) paths=folders ;;
      *$'\\t'*) candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      *) candidates+=("\${line//:/\\\\:}") ;;
    esac
  done < <("$tool" completion --complete -- "\${(@Q)words[2,CURRENT]}" 2> /dev/null)
  local found=1
  (( $#candidates )) && _describe -V 'concur-lesson' candidates && found=0
  [[ $paths == files ]] && _files && found=0
  [[ $paths == folders ]] && _files -/ && found=0
  return found
}
if [[ $funcstack[1] == _concur_lesson ]]; then
  _concur_lesson "$@"
else
  compdef _concur_lesson concur-lesson
fi
`;

const fish = `# fish completion for concur-lesson
function __concur_lesson_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -e words[1]
    for line in (concur-lesson completion --complete -- $words "$current" 2> /dev/null)
        switch "$line"
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                printf '%s\\n' "$line"
        end
    end
end
complete -c concur-lesson -f -k -a '(__concur_lesson_complete)'
`;

export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash, zsh, fish };
