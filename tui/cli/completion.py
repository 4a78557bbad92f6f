"""`communique completion`: scripts by which shells ask `communique complete`."""

from argparse import ArgumentParser, Namespace

from ..speech import said
from .printing import FINE

# Bash parts words at colons and equals signs, and replaces only what stands behind the last of these.
_BASH = r"""# bash completion for communique
_communique() {
    local line="${COMP_LINE:0:COMP_POINT}" current="${COMP_WORDS[COMP_CWORD]}"
    local -a asked=("--current=$current") replies=() told=()
    local reply rest at
    if [[ -n $line ]]; then
        asked+=("--line=$line")
    else
        asked+=(-- "${COMP_WORDS[@]:1:COMP_CWORD}")
    fi
    while IFS=$'\t' read -r reply rest; do
        [[ -n $reply ]] || continue
        replies+=("$reply")
        told+=("$rest")
    done < <("${COMP_WORDS[0]}" complete "${asked[@]}" 2>/dev/null)
    COMPREPLY=()
    for at in "${!replies[@]}"; do
        reply="${replies[at]}"
        if [[ ${#replies[@]} -gt 1 && ${COMP_TYPE:-9} == 63 && -n ${told[at]} ]]; then
            COMPREPLY+=("$reply  (${told[at]})")
        elif [[ $current == [\"\']* ]]; then
            COMPREPLY+=("$reply")
        else
            COMPREPLY+=("$(printf '%q' "$reply")")
        fi
    done
    if [[ ${#replies[@]} -eq 1 && ${replies[0]} == *[:=/] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o default -F _communique communique
"""

_ZSH = r"""#compdef communique
# zsh completion for communique
_communique() {
    local -a lines replies told
    local line reply rest
    lines=("${(@f)$("${words[1]}" complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    for line in "${lines[@]}"; do
        reply="${line%%$'\t'*}"
        rest="${line#*$'\t'}"
        [[ -n $reply ]] || continue
        replies+=("$reply")
        told+=("$reply${rest:+  -- $rest}")
    done
    if (( ${#replies} == 0 )); then
        _files
    elif [[ ${#replies} == 1 && ${replies[1]} == *[:=/] ]]; then
        compadd -l -S '' -d told -- "${replies[@]}"
    else
        compadd -l -d told -- "${replies[@]}"
    fi
}
if [[ $funcstack[1] == _communique ]]; then
    _communique "$@"
else
    compdef _communique communique
fi
"""

_FISH = r"""# fish completion for communique
function __communique_complete
    set -l before (commandline -opc)
    set -l found ($before[1] complete -- $before[2..-1] (commandline -ct | string unescape) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c communique -f -a '(__communique_complete)'
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
"""What each shell is told."""


def declare(command: ArgumentParser) -> None:
    """Tells a parser the arguments, and what carries them out."""
    command.set_defaults(does=tell_script)
    command.add_argument("shell", choices=tuple(SCRIPTS), metavar="SHELL", help=said("bash, zsh or fish"))


def tell_script(arguments: Namespace) -> int:
    """Prints the script for a shell."""
    print(SCRIPTS[arguments.shell], end="")
    return FINE
