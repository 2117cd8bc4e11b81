import __future__
print(__future__.division.getMandatoryRelease()[:2])
import optparse
p = optparse.OptionParser(usage='usage: %prog [options]', prog='tool')
p.add_option('-f', '--file', dest='filename', help='write report', metavar='FILE')
p.add_option('-q', action='store_false', dest='verbose', default=True)
o, a = p.parse_args(['-f', 'x', 'rest', '-q'])
print(o, a, o.filename, o.verbose)
print(p.format_help())
import mimetypes
print(mimetypes.guess_type('a/b.json'), mimetypes.guess_type('x.tar.gz'), mimetypes.guess_extension('text/html'))
import sched
now = [0.0]
def wait(n): now[0] += n
s = sched.scheduler(lambda: now[0], wait)
s.enter(5, 1, print, argument=('b',))
s.enter(1, 1, print, argument=('a',), kwargs={'end': '!\n'})
s.run()
print(now, s.empty())
import cmd
import io
class Shell(cmd.Cmd):
    prompt = '> '
    def do_hello(self, arg):
        "says hello"
        print('hello', arg)
    def do_quit(self, arg): return True
out = io.StringIO()
sh = Shell(stdout=out)
sh.onecmd('hello you')
print(sh.onecmd('quit'), sh.completenames('he'))
sh.onecmd('help hello')
sh.onecmd('what')
print(out.getvalue())
import this
