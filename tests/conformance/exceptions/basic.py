def risky(kind):
    if kind == 'value':
        raise ValueError('bad value')
    if kind == 'key':
        return {}['missing']
    if kind == 'zero':
        return 1 / 0
    if kind == 'index':
        return [][0]
    if kind == 'type':
        return 'a' + 1
    if kind == 'attr':
        return None.attribute
    if kind == 'name':
        return no_such_name
    return 'fine'
for kind in ['value', 'key', 'zero', 'index', 'type', 'attr', 'name', 'ok']:
    try:
        result = risky(kind)
    except ValueError as e:
        print('value', e, e.args)
    except (KeyError, IndexError) as e:
        print('lookup', type(e).__name__, e, repr(e))
    except ArithmeticError as e:
        print('arithmetic', e, isinstance(e, ZeroDivisionError))
    except Exception as e:
        print('other', type(e).__name__, e)
    else:
        print('else', result)
    finally:
        print('finally', kind)
