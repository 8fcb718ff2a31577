# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Integer expressions and comparisons over a task's locals, as the lesson language has them: 64 bits that wrap."""

import ast
import functools
import operator

ARITHMETIC = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}
COMPARISON = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
              ast.Eq: operator.eq, ast.NotEq: operator.ne}


@functools.lru_cache(maxsize=None)
def parsed(text):
    return ast.parse(text.strip(), mode="eval").body


def wrapped(value):
    return (value + 2**63) % 2**64 - 2**63


def value(expression, names):
    """The integer that a number or an expression's text stands for."""
    if isinstance(expression, (int, float)):
        return expression
    return evaluated(parsed(expression), names)


def evaluated(node, names):
    match node:
        case ast.Constant():
            return node.value
        case ast.Name():
            return names.get(node.id, 0)
        case ast.UnaryOp(op=ast.USub()):
            return wrapped(-evaluated(node.operand, names))
        case ast.UnaryOp(op=ast.UAdd()):
            return evaluated(node.operand, names)
        case ast.BinOp():
            return wrapped(ARITHMETIC[type(node.op)](evaluated(node.left, names), evaluated(node.right, names)))
    raise ValueError(ast.dump(node))


def holds(comparison, names):
    node = parsed(comparison)
    return COMPARISON[type(node.ops[0])](evaluated(node.left, names), evaluated(node.comparators[0], names))
