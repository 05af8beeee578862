{
  sleep 1
  aws --version
  sleep 100
} &
echo left
