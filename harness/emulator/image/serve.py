"""Starts moto's server.

moto makes an RSA key pair for every KMS key, which takes a twentieth of a second. Symmetric keys have no use for one and
share the first, so that worlds are made in no time.
"""

import functools

from moto.kms import models
from moto.server import main

make_private_key = models.generate_private_key
share_private_key = functools.cache(make_private_key)


def private_key(key_spec):
    return (share_private_key if key_spec == 'SYMMETRIC_DEFAULT' else make_private_key)(key_spec)


models.generate_private_key = private_key
main(['--host=0.0.0.0', '--port=5000'])
