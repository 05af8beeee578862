import subprocess

subprocess.Popen(["setsid", "sleep", "100"])
print("left")
