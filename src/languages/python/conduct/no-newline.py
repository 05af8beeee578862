print("text", end="")
