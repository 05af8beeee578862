export LC_ALL=C
locale
aws --version
