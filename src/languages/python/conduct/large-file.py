import os

with open(os.environ["HOME"] + "/large", "wb") as file:
    file.write(bytes(2 * 1024 * 1024))
