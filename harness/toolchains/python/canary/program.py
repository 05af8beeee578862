"""Prints what another program could have left behind."""

import locale
import os
import signal
import sys
import threading
import time

import boto3
import boto3.session
import botocore.session

credentials = botocore.session.Session().get_credentials()
OWN = ('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'HOME', 'HOSTNAME', 'OBSERVED', 'OBSERVED_ERROR', 'TMPDIR')
for name, value in {
    'credentials': credentials.access_key,
    'default session': boto3.DEFAULT_SESSION,
    'encoding': (sys.stdout.encoding, sys.stderr.encoding, sys.getfilesystemencoding()),
    'environment': sorted((name, value) for name, value in os.environ.items() if name not in OWN),
    'folder': os.getcwd(),
    'arguments': (sys.argv, sys.path),
    'locale': locale.setlocale(locale.LC_ALL),
    'signals': [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD)],
    'stdin': sys.stdin.read(),
    'threads': threading.active_count(),
    'time zone': (time.tzname, time.timezone),
}.items():
    print(f'{name}: {value}')
