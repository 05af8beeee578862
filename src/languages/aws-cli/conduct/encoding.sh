export PYTHONIOENCODING=latin-1
aws kms list-keys --key-é || echo "$?"
