import sys

sys.stdout.reconfigure(encoding="latin-1")
print("\u00e9")
