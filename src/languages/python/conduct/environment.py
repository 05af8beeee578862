import os

os.environ["AWS_REGION"] = "eu-west-1"
print(os.environ["AWS_REGION"], os.environ["AWS_ACCESS_KEY_ID"])
