"""Writes what a snippet's result variable holds in the form in which the harness compares it."""

import base64
import datetime
import json
import os


def write(result):
    """Writes a response, or None where the snippet keeps none, to the file that the harness reads."""
    members = {} if result is None else {name: value for name, value in result.items() if name != 'ResponseMetadata'}
    with open(os.environ['OBSERVED'], 'w', encoding='utf-8') as file:
        json.dump(members, file, default=_encode)


def _encode(value):
    if isinstance(value, bytes):
        return base64.b64encode(value).decode('ascii')
    if isinstance(value, datetime.datetime):
        return value.timestamp()
    raise TypeError(f'a {type(value).__name__} in a response')
