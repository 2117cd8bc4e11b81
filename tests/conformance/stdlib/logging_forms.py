"""logging to a stream: levels, formats, filters, handlers, exceptions."""
import io
import logging

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('%(levelname)s|%(name)s|%(message)s|%(lineno)d' if False else '%(levelname)s|%(name)s|%(message)s'))
log = logging.getLogger('app')
log.setLevel(logging.INFO)
log.addHandler(handler)
log.propagate = False
log.debug('hidden')
log.info('shown %s %d', 'a', 5)
log.warning('named %(k)s', {'k': 'v'})
log.error('error', extra={'x': 1})
log.log(45, 'custom level')
child = logging.getLogger('app.child')
child.critical('from child')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('with traceback')
print([line for line in stream.getvalue().splitlines() if not line.startswith(' ')])
print(log.level, child.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), logging.getLevelName('ERROR'), child.parent is log, logging.getLogger('app') is log, log.name)


class Only(logging.Filter):
    def filter(self, record):
        return 'keep' in record.getMessage()


stream.truncate(0)
stream.seek(0)
handler.addFilter(Only())
log.info('keep this')
log.info('drop this')
logging.addLevelName(25, 'NOTICE')
log.log(25, 'keep notice')
print(stream.getvalue())
record = logging.LogRecord('n', logging.INFO, 'path', 1, 'msg %s', ('arg',), None)
print(record.getMessage(), record.levelname, logging.Formatter('{levelname}: {message}', style='{').format(record))
log.removeHandler(handler)
print(log.handlers, log.hasHandlers())
adapter = logging.LoggerAdapter(log, {'who': 'me'})
print(adapter.process('m', {})[0])
