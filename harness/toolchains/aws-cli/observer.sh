# Tells where a program ends early, and has a script in Python, whose libraries know JSON, write what variables hold.

trap 'observe_failure "$?" "$LINENO"' ERR

# observe OPERATION [--response JSON] [--member NAME VALUE]...: writes what a snippet holds of a result to the file that
# the harness reads.
observe() {
  /toolchain/observe "$@"
}

# observe_values [VARIABLE LITERAL KIND]...: writes values that are no response, as a list.
observe_values() {
  printf '%s\0' "$@" | /toolchain/observe
}

# observe_failure STATUS LINE: names the line of the command that ends the program. Where it is an error that AWS answered,
# writes that too: the AWS CLI has a status for it, and has just told it on stderr, which is a file.
observe_failure() {
  printf '%s: line %s: exit status %s\n' "$0" "$2" "$1" >&2
  if [[ $1 == 254 && $(< /dev/stderr) =~ .*('An error occurred ('([A-Za-z.]+)') when calling the '[^$'\n']*) ]]; then
    local message=${BASH_REMATCH[1]//\\/\\\\} code=${BASH_REMATCH[2]}
    printf '{"code": "%s", "type": "exit status %s", "message": "%s"}\n' \
      "$code" "$1" "${message//\"/\\\"}" > "$OBSERVED_ERROR"
  fi
}
