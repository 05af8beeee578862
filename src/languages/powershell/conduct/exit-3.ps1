'before'
exit 3
