"""Parses programs, of a line of stdin each time; what doesn't parse gets a file `compile-error` beside it."""

import pathlib
import sys
import traceback

for line in sys.stdin:
    for run in line.split():
        program = pathlib.Path(run, 'program.py')
        try:
            compile(program.read_bytes(), program.name, 'exec')
        except (SyntaxError, ValueError) as error:
            message = ''.join(traceback.format_exception_only(error))
            program.with_name('compile-error').write_text(message)
    print(flush=True)
