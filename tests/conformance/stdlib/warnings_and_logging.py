# conformance: no-suspend
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('first')
    warnings.warn('deprecated', DeprecationWarning, stacklevel=1)
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('as error', UserWarning)
    except UserWarning as error:
        print('raised', error)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('silent')
import logging, io
stream = io.StringIO()
logger = logging.getLogger('app.sub')
logger.setLevel(logging.DEBUG)
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
logger.addHandler(handler)
logger.propagate = False
logger.debug('debug %d', 1); logger.info('info'); logger.warning('%s and %r', 'a', 'b'); logger.error('err'); logger.log(25, 'custom')
try:
    1 / 0
except ZeroDivisionError:
    logger.exception('failed')
print(stream.getvalue().splitlines()[:6], stream.getvalue().splitlines()[-1])
print(logger.isEnabledFor(logging.DEBUG), logging.getLevelName(30), logger.name, logger.parent.name, logging.getLogger('app.sub') is logger)
