while true; do
  echo again
done
