// The completion scripts. What a line may go on with is asked of the program; the scripts only hand it to the shell.
import type { Shell } from '../options.ts';

const bash = String.raw`# bash completion for timeline: source <(timeline completion bash)
_timeline() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :nospace) compopt -o nospace 2>/dev/null ;;
      :files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2")
        ;;
      *) COMPREPLY+=("${'$'}{line%%$'\t'*}") ;;
    esac
  done < <(timeline __complete line "$COMP_WORDBREAKS" "${'$'}{COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -F _timeline timeline
`;

const zsh = String.raw`#compdef timeline
# zsh completion for timeline: source <(timeline completion zsh), after compinit
_timeline() {
  local line files
  local -a values shown before suffix
  before=("${'$'}{(@Q)words[2,CURRENT-1]}")
  (( CURRENT > 2 )) || before=()
  while IFS= read -r line; do
    case $line in
      (:nospace) suffix=(-S '') ;;
      (:files) files=1 ;;
      (*) values+=("${'$'}{line%%$'\t'*}"); shown+=("${'$'}{line/$'\t'/  }") ;;
    esac
  done < <(timeline __complete words "${'$'}{before[@]}" "${'$'}{(Q)PREFIX}" 2>/dev/null)
  (( $#values )) && compadd -U -l -d shown "${'$'}{suffix[@]}" -a values
  [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _timeline ]]; then _timeline "$@"; else compdef _timeline timeline; fi
`;

const fish = String.raw`# fish completion for timeline: timeline completion fish | source
function __timeline_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    timeline __complete words $words[2..-1] "$current" 2>/dev/null | while read -l line
        switch $line
            case ':nospace'
            case ':files'
                __fish_complete_path "$current"
            case '*'
                echo $line
        end
    end
end
complete -c timeline -f -a '(__timeline_complete)'
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
