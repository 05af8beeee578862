# Prints what another program could have left behind.

OWN='AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|HOME|HOSTNAME|OBSERVED|OBSERVED_ERROR|TMPDIR'
# Nobody is asked for a Region: that takes a second.
echo "credentials: $(aws configure get aws_access_key_id || AWS_EC2_METADATA_DISABLED=true aws configure list | tr -s ' \n' ' ')"
echo "arguments: $0 $*"
echo "configuration: $(ls -A "$HOME")"
echo "environment: $(env --null | sort --zero-terminated | grep --null-data --invert-match --extended-regexp "^($OWN)=" | tr '\0' ' ')"
echo "folder: $PWD $(pwd -P)"
echo "jobs: $(jobs)"
echo "locale: $(locale | tr '\n' ' ')"
echo "open: $(ls -l --time-style=+ /proc/self/fd | sed 's/.* \([0-9]* ->\)/\1/' | grep -v '/proc/\|outcome\|pipe' | tr '\n' ' ')"
echo "mask: $(umask)"
echo "options: $- $SHELLOPTS $BASHOPTS"
echo "path: $(type -p aws)"
echo "signals: $(grep '^Sig[BIC]' /proc/self/status | tr '\n' ' ') $(trap)"
echo "stdin: $(cat)"
echo "time zone: $(date +%Z)"
