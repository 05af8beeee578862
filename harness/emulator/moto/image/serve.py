"""Starts moto's server, with two changes without which worlds would take most of a verification's time.

moto makes an RSA key pair for every KMS key, which takes a twentieth of a second. Symmetric keys have no use for one and
share the first. And the harness reads what an account holds in one request, with an operation that AWS KMS doesn't have.
"""

import functools
import json

from moto.kms import models, responses
from moto.server import main

make_private_key = models.generate_private_key
share_private_key = functools.cache(make_private_key)


def private_key(key_spec):
    return (share_private_key if key_spec == 'SYMMETRIC_DEFAULT' else make_private_key)(key_spec)


def told(grant):
    return {**grant.to_json(), 'GrantToken': grant.token}


def read_account(self):
    keys = [
        {**key.to_dict(), 'Policy': key.policy, 'Grants': [told(grant) for grant in key.grants.values()]}
        for key in self.kms_backend.keys.values()
    ]
    return json.dumps({'Keys': keys, 'Aliases': json.loads(self.list_aliases())['Aliases']})


models.generate_private_key = private_key
responses.KmsResponse.read_account = read_account
main(['--host=0.0.0.0', '--port=5000'])
