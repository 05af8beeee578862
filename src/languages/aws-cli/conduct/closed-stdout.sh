exec >&-
echo lost
