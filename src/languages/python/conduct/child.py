import subprocess

subprocess.Popen(["sleep", "100"])
print("left")
