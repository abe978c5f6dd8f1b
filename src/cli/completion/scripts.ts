// The completion scripts. What a line may go on with is asked of the program; the scripts only hand it to the shell.
import type { Shell } from '../command-table.ts';

const bash = String.raw`# bash completion for timeline: source <(timeline completion bash)
_timeline() {
  local line prefix
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :nospace) compopt -o nospace 2>/dev/null ;;
      :files*)
        # Where = is a break, bash completes what is after it by itself.
        prefix=${'$'}{line#:files}; prefix=${'$'}{prefix# }
        [[ -n $prefix && $2 == "$prefix"* ]] || prefix=
        compopt -o filenames 2>/dev/null
        # A line that is no file is a part of a name with a line break.
        while IFS= read -r line; do
          [[ -e $line || -L $line || $line == '~'* ]] && COMPREPLY+=("$prefix$line")
        done < <(compgen -f -- "${'$'}{2#"$prefix"}")
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
      (:files*) files=$line ;;
      (*) values+=("${'$'}{line%%$'\t'*}"); shown+=("${'$'}{line/$'\t'/  }") ;;
    esac
  done < <(timeline __complete words "${'$'}{before[@]}" "${'$'}{words[CURRENT]%"$SUFFIX"}" 2>/dev/null)
  (( $#values )) && compadd -U -l -d shown "${'$'}{suffix[@]}" -a values
  [[ $files == *= ]] && compset -P '*='
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
            case ':files*'
                set -l prefix (string replace -r '^:files ?' '' -- $line)
                # Without quotes that are open, and escaped anew.
                set -l plain (string unescape -- $current; or string unescape -- $current'"'; or string unescape -- $current"'")
                for path in (complete -C "'' "(string escape -- (string replace -- "$prefix" '' "$plain")))
                    # A line that is no file is a part of a name with a line break.
                    set -l name (string split -f1 \t -- $path)
                    string match -q '~*' -- $name; or test -e "$name"; and printf '%s\n' "$prefix$name"
                end
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c timeline -f -a '(__timeline_complete)'
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
