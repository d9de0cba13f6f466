"""Serves moto on a free loopback port until standard input ends, which it does when the parent process ends.

Prints one line: the port, and the ARN of a Lambda function that rotations can name.
"""

import io
import sys
import zipfile

import boto3
import moto.core.models
from moto.server import ThreadedMotoServer

REGION = "eu-central-1"

# Rotation calls the function, which need not run in a container.
moto.core.models.default_user_config["lambda"] = {"use_docker": False}

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
port = server.get_host_and_port()[1]


def client(service):
    return boto3.client(
        service,
        endpoint_url=f"http://127.0.0.1:{port}",
        region_name=REGION,
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


code = io.BytesIO()
with zipfile.ZipFile(code, "w") as archive:
    archive.writestr("rotate.py", "def handler(event, context):\n    return None\n")
role = client("iam").create_role(RoleName="rotation", AssumeRolePolicyDocument="{}")
function = client("lambda").create_function(
    FunctionName="rotation",
    Runtime="python3.12",
    Role=role["Role"]["Arn"],
    Handler="rotate.handler",
    Code={"ZipFile": code.getvalue()},
)
print(port, function["FunctionArn"], flush=True)

sys.stdin.buffer.read()
server.stop()
