from enum import Enum
class State(Enum):
    IDLE = 'idle'
    RUNNING = 'running'
    DONE = 'done'
    FAILED = 'failed'
TRANSITIONS = {
    (State.IDLE, 'start'): State.RUNNING,
    (State.RUNNING, 'finish'): State.DONE,
    (State.RUNNING, 'error'): State.FAILED,
    (State.FAILED, 'retry'): State.RUNNING,
}
class Machine:
    def __init__(self):
        self.state, self.log = State.IDLE, []
    def handle(self, event):
        match (self.state, event):
            case (State.DONE, _):
                raise RuntimeError('already done')
            case (state, e) if (state, e) in TRANSITIONS:
                self.state = TRANSITIONS[state, e]
            case (state, e):
                raise ValueError(f'{e!r} not allowed in {state.value}')
        self.log.append(f'{event}->{self.state.name}')
m = Machine()
for event in ['start', 'finish_early', 'error', 'retry', 'finish', 'start']:
    try:
        m.handle(event)
    except (ValueError, RuntimeError) as error:
        print('rejected:', error)
print(m.log, m.state)
