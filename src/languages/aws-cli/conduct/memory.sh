held=text
while true; do
  held+=$held
done
