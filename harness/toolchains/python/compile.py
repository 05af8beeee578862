"""Parses every program; what doesn't parse gets a file `compile-error` beside it."""

import pathlib
import traceback

for program in pathlib.Path().glob('*/program.py'):
    try:
        compile(program.read_bytes(), program.name, 'exec')
    except (SyntaxError, ValueError) as error:
        message = ''.join(traceback.format_exception_only(error))
        program.with_name('compile-error').write_text(message)
