# Tells where a program ends early, and has a script in Python, whose libraries know JSON, write what variables hold.

trap 'tell_line "$?" "$LINENO"' ERR
trap 'observe_error "$?"' EXIT

# observe OPERATION [--response JSON] [--member NAME VALUE]...: writes what a snippet holds of a result to the file that
# the harness reads.
observe() {
  /toolchain/observe "$@"
}

# observe_values [VARIABLE LITERAL KIND]...: writes values that are no response, as a list.
observe_values() {
  printf '%s\0' "$@" | /toolchain/observe
}

# tell_line STATUS LINE: names the line of the command that ends the program.
tell_line() {
  printf '%s: line %s: exit status %s\n' "$0" "$2" "$1" >&2
}

# observe_error STATUS: writes the error that AWS answered, where it ends the program: the AWS CLI has a status for it, and
# has told it on stderr, which is a file.
observe_error() {
  if [[ $1 == 254 && $(< /dev/stderr) =~ .*('An error occurred ('([A-Za-z.]+)') when calling the '[^$'\n']*) ]]; then
    local message=${BASH_REMATCH[1]//\\/\\\\} code=${BASH_REMATCH[2]}
    printf '{"code": "%s", "type": "exit status %s", "message": "%s"}\n' \
      "$code" "$1" "${message//\"/\\\"}" > "$OBSERVED_ERROR"
  fi
}
