"""Starts moto's server, with changes without which worlds would take most of a verification's time.

moto makes an RSA key pair for every KMS key, which takes a twentieth of a second. Symmetric keys have no use for one and
share the first. And the harness fills accounts, any number in one request, and reads all that one holds, with operations
that AWS KMS doesn't have.
"""

import base64
import functools
import json

import waitress
from moto.kms import models, responses
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

make_private_key = models.generate_private_key
share_private_key = functools.cache(make_private_key)


def private_key(key_spec):
    return (share_private_key if key_spec == 'SYMMETRIC_DEFAULT' else make_private_key)(key_spec)


def make_accounts(self):
    """Fills accounts, and answers with the ciphertexts that were wanted of each, and with what it holds."""
    accounts = []
    for contents in self._get_param('Accounts'):
        self.current_account = contents['Account']
        ciphertexts = fill(self.kms_backend, contents)
        accounts.append({'Ciphertexts': ciphertexts, 'Holds': held(self)})
    return json.dumps({'Accounts': accounts})


def fill(backend, contents):
    """Makes keys, aliases and grants under the ids that they are to have, and ciphertexts."""
    for wanted in contents['Keys']:
        usage, spec = wanted.get('KeyUsage') or 'ENCRYPT_DECRYPT', wanted.get('KeySpec') or 'SYMMETRIC_DEFAULT'
        multi_region = wanted['MultiRegion']
        key = backend.create_key(wanted.get('Policy'), usage, spec, wanted.get('Description'), None, multi_region)
        del backend.keys[key.id]
        key.arn = key.arn.replace(key.id, wanted['KeyId'])
        key.id = wanted['KeyId']
        if multi_region:
            key.multi_region_configuration['PrimaryKey']['Arn'] = key.arn
        key.rotation_period = wanted.get('RotationPeriodInDays')
        key.key_rotation_status = key.rotation_period is not None
        key.rotations = [{'KeyId': key.id, **rotation} for rotation in wanted['Rotations']]
        key.rotations_at_first = len(key.rotations)
        backend.keys[key.id] = key
        backend.tagger.tag_resource(key.id, wanted['Tags'])
    for wanted in contents['Aliases']:
        backend.create_alias(wanted['TargetKeyId'], wanted['AliasName'])
    for wanted in contents['Grants']:
        grants = backend.keys[wanted['KeyId']].grants
        members = ['GranteePrincipal', 'Operations', 'Name', 'Constraints', 'RetiringPrincipal']
        made, _ = backend.create_grant(wanted['KeyId'], *[wanted.get(member) for member in members])
        grant = grants.pop(made)
        grant.id, grant.token = wanted['GrantId'], wanted['GrantToken']
        grants[grant.id] = grant
    ciphertexts = [
        backend.encrypt(wanted['KeyId'], base64.b64decode(wanted['Plaintext']), wanted['EncryptionContext'])[0]
        for wanted in contents['Ciphertexts']
    ]
    for wanted in contents['Keys']:
        change_state(backend, wanted['KeyId'], wanted['KeyState'])
    return [base64.b64encode(ciphertext).decode() for ciphertext in ciphertexts]


def change_state(backend, key_id, state):
    if state == 'Disabled':
        backend.disable_key(key_id)
    elif state == 'PendingDeletion':
        backend.schedule_key_deletion(key_id, 30)


def read_account(self):
    return json.dumps(held(self))


# What of a key, of an alias, of a grant and of an account is told by itself. Whatever else moto keeps of them is told as
# it stands, so that no change of it is overlooked.
OF_KEY = {
    *['account_id', 'arn', 'creation_date', 'description', 'enabled', 'id', 'key_manager', 'key_spec', 'key_state'],
    *['key_usage', 'multi_region', 'multi_region_configuration', 'origin', 'region'],
    *['aliases', 'grants', 'key_material', 'key_rotation_status', 'made_with', 'policy', 'private_key', 'rotation_period'],
    *['rotations', 'rotations_at_first'],
}
OF_ALIAS = {'alias_arn', 'alias_name', 'target_key_id'}
OF_GRANT = {'constraints', 'grantee_principal', 'id', 'key_id', 'name', 'operations', 'retiring_principal', 'token'}
OF_ACCOUNT = {'account_id', 'keys', 'region_name', 'tagger'}


def others(thing, told):
    return {name: repr(value) for name, value in vars(thing).items() if name not in told and value is not None}


def held(self):
    """All that an account holds in the Region."""
    backend = self.kms_backend
    keys = backend.keys.values()
    return {
        'Keys': [told_of_key(backend, key) for key in keys],
        'Aliases': [told_of_alias(alias) for key in keys for alias in key.aliases.values()],
        'Others': others(backend, OF_ACCOUNT),
    }


def told_of_key(backend, key):
    told = OF_KEY | ({'deletion_date'} if key.key_state == 'PendingDeletion' else set())
    return {
        **key.to_dict(),
        'Policy': key.policy,
        'Grants': [told_of_grant(grant) for grant in key.grants.values()],
        'Tags': backend.tagger.list_tags_for_resource(key.id)['Tags'],
        'Rotates': key.key_rotation_status,
        'RotationPeriodInDays': getattr(key, 'rotation_period', None),
        'Rotations': told_of_rotations(key),
        'HasNewMaterial': material(key) != key.made_with,
        'Others': others(key, told),
    }


def told_of_rotations(key):
    """Those that were made by a request without their time, which no example can declare."""
    at_first = getattr(key, 'rotations_at_first', 0)
    made = key.rotations[at_first:]
    return key.rotations[:at_first] + [{'RotationType': rotation['RotationType']} for rotation in made]


def told_of_alias(alias):
    names = {'AliasName': alias.alias_name, 'AliasArn': alias.alias_arn, 'TargetKeyId': alias.target_key_id}
    return {**names, 'Others': others(alias, OF_ALIAS)}


def told_of_grant(grant):
    return {**grant.to_json(), 'GrantToken': grant.token, 'Others': others(grant, OF_GRANT)}


# The rotation period, in days, of a key for which EnableKeyRotation is given none. Source: AWS KMS API Reference.
DEFAULT_ROTATION_PERIOD = 365


def with_rotation_period(change, period_of):
    """Has a request that changes whether a key is rotated keep how often, too."""

    @functools.wraps(change)
    def changed(self):
        answer = change(self)
        backend = self.kms_backend
        backend.keys[backend.get_key_id(self._get_param('KeyId'))].rotation_period = period_of(self)
        return answer

    return changed


def material(key):
    return key.key_material, id(key.private_key)


def remember_material(make):
    @functools.wraps(make)
    def made(self, *arguments, **named):
        make(self, *arguments, **named)
        self.made_with = material(self)

    return made


models.Key.__init__ = remember_material(models.Key.__init__)


models.generate_private_key = private_key
responses.KmsResponse.enable_key_rotation = with_rotation_period(
    responses.KmsResponse.enable_key_rotation,
    lambda request: request._get_param('RotationPeriodInDays') or DEFAULT_ROTATION_PERIOD,
)
responses.KmsResponse.disable_key_rotation = with_rotation_period(
    responses.KmsResponse.disable_key_rotation, lambda request: None
)
responses.KmsResponse.make_accounts = make_accounts
responses.KmsResponse.read_account = read_account
# moto's own server takes a connection and a thread for each request, and drops some when very many come at once.
server = waitress.create_server(DomainDispatcherApplication(create_backend_app), host='0.0.0.0', port=5000)
print('ready', flush=True)
server.run()
