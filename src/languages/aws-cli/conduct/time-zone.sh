export TZ=Asia/Tokyo
date +%z
