set -euo pipefail
. /toolchain/observer.sh
aws kms no-such-command
echo after
