"""logging: what its module has beside the everyday: styles, adapters, factories, handlers in memory, dictConfig."""
import io
import logging
import logging.config
import logging.handlers

stream = io.StringIO()


def shown():
    text = stream.getvalue()
    stream.seek(0)
    stream.truncate()
    return text


for style, text in (('%', '%(name)s-%(levelno)d %(message)s'), ('{', '{name}-{levelno:>4} {message!r}'), ('$', '$name-${levelno} $message')):
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter(text, style=style))
    logger = logging.Logger('styled')
    logger.addHandler(handler)
    logger.warning('%s and %s', 1, 'two')
    print(shown(), end='')
for bad in ('%(message', '{nothing', '$'):
    try:
        logging.Formatter(bad, style={'%': '%', '{': '{', '$': '$'}[bad[0]])
    except ValueError as error:
        print('ValueError', error)
print(logging.Formatter('%(ip)s %(message)s', defaults={'ip': 'none'}).format(logging.makeLogRecord({'msg': 'm'})))

parent, child = logging.getLogger('family'), logging.getLogger('family.child')
print(parent.getChild('child') is child, child.parent is parent, repr(child), logging.getLogger().name, repr(logging.root))
parent.setLevel('ERROR')
print(child.getEffectiveLevel(), child.isEnabledFor(logging.WARNING), logging.getLevelName(child.getEffectiveLevel()))
try:
    parent.setLevel('LOUD')
except ValueError as error:
    print(error)


class Shouting(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'{self.extra["who"]}: {msg.title()}', kwargs


handler = logging.StreamHandler(stream)
parent.addHandler(handler)
parent.propagate = False
Shouting(child, {'who': 'me'}).error('hello', extra={'k': 1})
print(shown(), end='')
handler.addFilter(lambda record: 'secret' not in record.getMessage())
parent.error('a secret')
parent.error('public')
print(shown(), end='')

memory = logging.handlers.MemoryHandler(3, flushLevel=logging.CRITICAL, target=handler)
buffered = logging.Logger('buffered')
buffered.addHandler(memory)
buffered.info('first')
buffered.error('second')
print(len(memory.buffer), repr(shown()))
buffered.critical('third')
print(len(memory.buffer), repr(shown()))


class Factory(logging.LogRecord):
    def getMessage(self):
        return f'<{super().getMessage()}>'


saved = logging.getLogRecordFactory()
logging.setLogRecordFactory(Factory)
parent.error('made by %s', 'a factory')
logging.setLogRecordFactory(saved)
print(shown(), end='')

logging.config.dictConfig({
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {'short': {'format': '{levelname:.1} {message}', 'style': '{'}},
    'filters': {'only': {'name': 'configured'}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': stream, 'filters': ['only']}},
    'loggers': {'configured': {'handlers': ['out'], 'level': 'DEBUG', 'propagate': False}},
})
logging.getLogger('configured.below').debug('configured by a dictionary')
logging.getLogger('configuredelse').debug('elsewhere')
print(shown(), end='')
try:
    logging.config.dictConfig({'version': 1, 'handlers': {'x': {'class': 'logging.Missing'}}})
except ValueError as error:
    print(error)

record = logging.LogRecord('n', 20, '/a/b/file.py', 3, 'm %d', (4,), None, 'f')
print(record, record.filename, record.module, record.funcName, record.getMessage(), record.threadName)
try:
    parent.error('x', extra={'message': 1})
except KeyError as error:
    print(error)


def where():
    parent.handlers[0].setFormatter(logging.Formatter('%(funcName)s %(lineno)d %(message)s'))
    parent.error('here')
    parent.error('above', stacklevel=2)


where()
print(shown(), end='')
handler.filters.clear()
logging.raiseExceptions = False
parent.error('%d', 'no number')
print(repr(shown()))
logging.disable(logging.CRITICAL)
parent.critical('nothing')
print(repr(shown()), parent.isEnabledFor(50))
logging.disable(logging.NOTSET)
print(logging.getLevelNamesMapping()['WARN'], logging.lastResort.level, logging.getLoggerClass())
logging.shutdown()
print(sorted([name for name in logging.root.manager.loggerDict if name.startswith(('conf', 'fam'))]))
