for _ in {1..1000}; do
  sleep 100 &
done 2> /dev/null
echo no more
