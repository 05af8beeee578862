aws kms no-such-command &
wait || echo after
