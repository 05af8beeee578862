import threading


def fail():
    raise ValueError("aside")


thread = threading.Thread(target=fail)
thread.start()
thread.join()
print("after")
