import os
import time

try:
    for _ in range(1000):
        if os.fork() == 0:
            time.sleep(100)
except BlockingIOError:
    print("no more")
