"""Reads facts from the documentation of operations and their members, which no other part of a service model has."""

import re
from html.parser import HTMLParser

# How a key may be named.
KEY_FORMS = ['key ARN', 'key ID', 'alias name', 'alias ARN']
GUIDE = re.compile(r'https://docs\.aws\.amazon\.com/kms/latest/developerguide/([\w-]+\.html)')
ELSEWHERE = r'in (?:a different|other) Amazon Web Services accounts?'
POLICY = r'(?P<policy>key policy|IAM policy)'
FORMS = rf'(?P<forms>(?:{"|".join(KEY_FORMS)})(?: or (?:{"|".join(KEY_FORMS)}))*)'

# Each form in which a paragraph, or an item of a list, says who lets a caller use an operation.
PERMISSIONS = [
    rf'(?P<action>kms:\w+)(?: permission)?(?P<place> on the [^(.]+?)? \({POLICY}\)(?: in your Amazon Web Services account)?\.?',
    rf"(?P<action>kms:\w+)(?P<place> on the [^(.]+) \(in the .*? Region\)\. Include this permission (?:in the )?.*?{POLICY}\.",
    rf'(?:To use the (?P<parameter>\w+) parameter, )?(?P<action>kms:\w+) in an {POLICY}(?P<place> in the replica Region)\.',
    rf'To use the (?P<parameter>\w+) parameter, (?P<action>kms:\w+) \({POLICY}\)\.',
]
# What may follow in the same paragraph, and states no permission.
POINTERS = r'For examples and information about related permissions, see .*\.'
BY_GRANT = r'Permission to retire a grant is determined primarily by the grant\. For details, see .*\.'

# Each form in which an operation says whether it reaches what belongs to other accounts, and what that means.
CROSS_ACCOUNT = {
    rf'No\. [^.]+ {ELSEWHERE}\.': {'use': 'no'},
    r'No\. [^.]+\. The only KMS keys in other [^.]+ are the ones that other accounts shared [^.]+\. '
    r'To list them, set the (?P<parameter>\w+) parameter to include (?P<value>\w+)\.': {'use': 'shared'},
    r'Not applicable\. [^.]+\.': {'use': 'not applicable'},
    rf'Yes\. To perform this operation (?:on|with) a KMS key {ELSEWHERE}, '
    rf'specify the {FORMS} in the value of the \w+ parameter\.': {'use': 'yes'},
    rf'Yes\. (?:[^.]+\. ){{0,2}}To specify a KMS key in a different (?:Amazon Web Services )?account, use the {FORMS}\. '
    r'A short (?P<short>key ID) is also acceptable (?P<condition>[^,]+), though using a full key ARN is recommended .*\.': {
        'use': 'yes'
    },
    rf'Yes\. You can [^.]+ {ELSEWHERE}\.': {'use': 'yes'},
    r'You must specify a principal in your Amazon Web Services account\. .* This can include grants on KMS keys owned by '
    r'other Amazon Web Services accounts, .*\.': {'use': 'results'},
}


class Plain(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = ''

    def handle_data(self, data):
        self.text += data


def plain(html):
    """The text of what is marked up, with single spaces."""
    reader = Plain()
    reader.feed(html)
    return ' '.join(reader.text.split())


def operation_facts(documentation):
    """What an operation needs and reaches. What is said in a form that isn't known is left out, for a test to find."""
    told = {'permissions': permissions(documentation), 'crossAccount': cross_account(documentation)}
    return {name: fact for name, fact in told.items() if fact is not None}


def guides(text):
    """The pages of the developer guide to which a documentation links."""
    return sorted(set(GUIDE.findall(text)))


def section(documentation, title):
    """What stands under a title: the rest of its paragraph, and what comes before the next title."""
    found = re.search(rf'<b>{title}:?\s*</b>:?(.*?)(?=<b>|$)', documentation, re.DOTALL)
    return found[1] if found else ''


def permissions(documentation):
    told = section(documentation, 'Required permissions')
    first = told.split('</p>', 1)[0]
    if plain(first) == '':
        items = [plain(item) for item in re.findall(r'<li>(.*?)</li>', told, re.DOTALL)]
        return listed([permission(item) for item in items])
    text = plain(first)
    if re.fullmatch(BY_GRANT, text):
        return 'grant'
    sentences = re.split(r'(?<=\.) (?=To use the|For examples)', text)
    return listed([permission(one) for one in sentences if not re.fullmatch(POINTERS, one)])


def listed(found):
    return found if found and None not in found else None


def permission(text):
    for form in PERMISSIONS:
        match = re.fullmatch(form, text)
        if match:
            return {name: value.strip() for name, value in match.groupdict().items() if value is not None}
    return None


def cross_account(documentation):
    text = plain(section(documentation, 'Cross-account use'))
    for form, meaning in CROSS_ACCOUNT.items():
        match = re.fullmatch(form, text)
        if match is None:
            continue
        found = {name: value for name, value in match.groupdict().items() if value is not None}
        if 'forms' in found:
            found['forms'] = found['forms'].split(' or ')
        if 'short' in found:
            found['also'] = {'form': found.pop('short'), 'condition': found.pop('condition')}
        return meaning | found
    return None


# What the documentation of a member says of its value, each in a form of its own.
MEMBER_FACTS = {
    'default': r'(?:[Tt]he default value is|The default is|The default value,|it defaults to|The default value of this parameter is) (\w+)\b(?! empty)',
    'values': r'Valid values are (\w+(?:, \w+)*(?: and \w+))\b',
    'settable': r'you can set only the (\w+) key policy',
    'between': r'it must be between (\d+) and (\d+), inclusive',
    'beginning': r'must begin with ([\w:/]+)',
    'requiredWhen': r'This parameter is required only when ([^.]+)',
}


def member_facts(documentation):
    text = plain(documentation)
    found = {name: re.search(form, text) for name, form in MEMBER_FACTS.items()}
    told = {name: match[1] for name, match in found.items() if match}
    if 'values' in told:
        told['values'] = re.split(r', | and ', told['values'])
    if 'between' in told:
        told['between'] = [int(end) for end in found['between'].groups()]
    return told


def key_forms(documentation, crossing):
    """How a member may name a key. Where nothing but a key ID is spoken of, that or its ARN is meant, or what serves in other accounts too."""
    told = [form for form in KEY_FORMS if form in documentation]
    if told not in ([], ['key ID']):
        return told
    return KEY_FORMS if 'alias ARN' in (crossing or {}).get('forms', []) else KEY_FORMS[:2]
