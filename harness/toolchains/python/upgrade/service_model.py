"""Takes the facts of the KMS API, and AWS's own examples of it, from what comes with botocore."""

import gzip
import json
import subprocess
import tempfile
from pathlib import Path
from zipfile import ZipFile

from documentation import guides, key_forms, member_facts, operation_facts

MODEL = Path('/repository/src/api/service-model.json')
EXAMPLES = Path('/repository/test/aws-examples.json')
API_VERSION = '2014-11-01'
FOLDER = f'data/kms/{API_VERSION}'
LIMITS = ['min', 'max']


def refresh(download, version):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*download, f'--dest={folder}', f'botocore=={version}'], check=True)
        (wheel,) = Path(folder).iterdir()
        with ZipFile(wheel) as files:
            names = ['service-2.json', 'paginators-1.json', 'examples-1.json']
            service, paginators, shown = (read(files, name) for name in names)
    source = f'botocore {version}, {FOLDER}/service-2.json and paginators-1.json; of the documentation, what documentation.py reads'
    write(MODEL, facts(source, service, paginators['pagination']))
    write(EXAMPLES, examples(f'botocore {version}, {FOLDER}/examples-1.json; Apache License 2.0', shown['examples']))


def write(path, contents):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(contents, indent=2, ensure_ascii=False) + '\n')


def read(files, name):
    """Some files are packed, and some are not."""
    path = f'botocore/{FOLDER}/{name}'
    if path in files.namelist():
        return json.loads(files.read(path))
    return json.loads(gzip.decompress(files.read(f'{path}.gz')))


def facts(source, service, pagination):
    return {
        'source': source,
        'apiVersion': service['metadata']['apiVersion'],
        'targetPrefix': service['metadata']['targetPrefix'],
        'guides': guides(json.dumps(service)),
        'operations': {
            name: operation(service['operations'][name], service['shapes'], pagination.get(name))
            for name in sorted(service['operations'])
        },
        'shapes': {name: shape(service['shapes'][name]) for name in sorted(service['shapes'])},
    }


def examples(source, shown):
    return {
        'source': source,
        'operations': {name: [kept(one, ['id', 'input', 'output']) for one in shown[name]] for name in sorted(shown)},
    }


def operation(described, shapes, pages):
    told = {'input': described['input']['shape']}
    if 'output' in described:
        told['output'] = described['output']['shape']
    told['errors'] = [error['shape'] for error in described.get('errors', [])]
    members = shapes[told['input']]['members']
    said = operation_facts(described.get('documentation', ''))
    crossing = said.get('crossAccount')
    forms = {
        name: key_forms(member.get('documentation', ''), crossing)
        for name, member in members.items()
        if member['shape'] == 'KeyIdType'
    }
    if forms:
        told['keyForms'] = forms
    told |= said
    of_members = {name: member_facts(member.get('documentation', '')) for name, member in members.items()}
    if any(of_members.values()):
        told['documented'] = {name: facts for name, facts in of_members.items() if facts}
    if pages is not None:
        names = ['limit_key', 'input_token', 'output_token', 'more_results', 'result_key']
        keys = ['limit', 'inputToken', 'outputToken', 'moreResults', 'result']
        told['paginator'] = {key: pages[name] for key, name in zip(keys, names)}
    return told


def shape(described):
    kind = described['type']
    told = {'type': kind} | kept(described, [*LIMITS, 'pattern', 'enum', 'sensitive', 'exception'])
    for part in ['member', 'key', 'value']:
        if part in described:
            told[part] = described[part]['shape']
    if kind == 'structure':
        told['members'] = {name: member['shape'] for name, member in described['members'].items()}
        told |= kept(described, ['required'])
    if 'code' in described.get('error', {}):
        told['code'] = described['error']['code']
    return told


def kept(described, names):
    return {name: described[name] for name in names if name in described}
