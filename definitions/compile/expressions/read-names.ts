/**
 * Walks an expression's tree: which names it reads, and what it does that the product does not allow. Decides nothing
 * about types (the checker does); adds what the checker cannot see: optional values read without `has()`, functions
 * that are left out, loops in loops.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import { allowedFunctions, loopingMacros, maxLoopDepth } from './environment';
import type { ScopeField, ScopeRecord, ScopeTypes } from './scope-types';

export interface ExpressionProblem {
  code:
    | 'EXPRESSION_SYNTAX'
    | 'EXPRESSION_NAME'
    | 'EXPRESSION_TYPE'
    | 'EXPRESSION_RESULT'
    | 'EXPRESSION_NEEDS_HAS'
    | 'EXPRESSION_LIMIT';
  message: string;
  /** Where in the expression's text, counted from 0. */
  offset: number;
}

export interface NamesRead {
  /** Full names in order of appearance, each once: `subject.amountFen`. */
  reads: string[];
  problems: ExpressionProblem[];
}

interface Walk {
  /** Full names known to be there at this point because of `has()`. */
  present: ReadonlySet<string>;
  bound: ReadonlySet<string>;
  loops: number;
}

const roots = ['subject', 'submitter', 'case', 'outputs'] as const;

/** Names and forbidden things of a parsed expression, against the names that the definition offers. */
export function readNames(tree: ASTNode, types: ScopeTypes): NamesRead {
  const reads = new Set<string>();
  const problems: ExpressionProblem[] = [];
  const problem = (code: ExpressionProblem['code'], node: ASTNode, message: string): void => {
    problems.push({ code, message, offset: node.range.start });
  };

  const visit = (node: ASTNode, walk: Walk): void => {
    const name = dottedName(node, walk.bound);
    if (name !== null) {
      visitName(node, name, walk);
      return;
    }
    switch (node.op) {
      case 'value':
        return;
      case 'id':
        if (!walk.bound.has(node.args)) problem('EXPRESSION_NAME', node, `There is no name ${node.args}`);
        return;
      case '.':
      case '.?': {
        visit(node.args[0], walk);
        return;
      }
      case '&&':
        visit(node.args[0], walk);
        {
          visit(node.args[1], knowing(walk, presentWhen(node.args[0], true)));
          return;
        }
      case '||':
        visit(node.args[0], walk);
        {
          visit(node.args[1], knowing(walk, presentWhen(node.args[0], false)));
          return;
        }
      case '?:':
        visit(node.args[0], walk);
        visit(node.args[1], knowing(walk, presentWhen(node.args[0], true)));
        {
          visit(node.args[2], knowing(walk, presentWhen(node.args[0], false)));
          return;
        }
      case '!_':
      case '-_': {
        visit(node.args, walk);
        return;
      }
      case 'list': {
        node.args.forEach((item) => visit(item, walk));
        return;
      }
      case 'map': {
        problem('EXPRESSION_LIMIT', node, 'Maps cannot be built in an expression');
        return;
      }
      case 'call': {
        visitCall(node, node.args[0], null, node.args[1], walk);
        return;
      }
      case 'rcall': {
        visitCall(node, node.args[0], node.args[1], node.args[2], walk);
        return;
      }
      default:
        visit(node.args[0], walk);
        {
          visit(node.args[1], walk);
          return;
        }
    }
  };

  const visitName = (node: ASTNode, name: string[], walk: Walk, asked = false): void => {
    const found = lookUp(name, types);
    if (typeof found === 'string') {
      problem('EXPRESSION_NAME', node, found);
      return;
    }
    const full = name.slice(0, found.depth).join('.');
    reads.add(full);
    if (found.field.optional && !asked && !walk.present.has(full)) {
      problem('EXPRESSION_NEEDS_HAS', node, `${full} may be missing: ask has(${full}) first`);
    }
  };

  const visitCall = (node: ASTNode, called: string, receiver: ASTNode | null, args: ASTNode[], walk: Walk): void => {
    if (!allowedFunctions.has(called)) {
      problem('EXPRESSION_LIMIT', node, `The function ${called} is not available in definitions`);
      return;
    }
    if (called === 'has' && receiver === null) {
      const [asked] = args;
      const name = asked ? dottedName(asked, walk.bound) : null;
      if (asked && name) {
        visitName(asked, name, walk, true);
        return;
      }
    }
    if (receiver) visit(receiver, walk);
    if (!loopingMacros.has(called)) {
      args.forEach((arg) => visit(arg, walk));
      return;
    }
    if (walk.loops === maxLoopDepth) {
      problem('EXPRESSION_LIMIT', node, `Loops over lists stand at most ${maxLoopDepth} deep in each other`);
      return;
    }
    const [variable, ...bodies] = args;
    const bound = new Set(walk.bound);
    if (variable?.op === 'id') {
      if ((roots as readonly string[]).includes(variable.args)) {
        problem('EXPRESSION_NAME', variable, `${variable.args} cannot be used as the name of a list element`);
      }
      bound.add(variable.args);
    }
    bodies.forEach((body) => visit(body, { ...walk, bound, loops: walk.loops + 1 }));
  };

  visit(tree, { present: new Set(), bound: new Set(), loops: 0 });
  return { reads: [...reads], problems };
}

/** `subject.a.b` as its parts, if it begins at one of the names we offer and nowhere else. */
function dottedName(node: ASTNode, bound: ReadonlySet<string>): string[] | null {
  if (node.op === 'id') {
    return (roots as readonly string[]).includes(node.args) && !bound.has(node.args) ? [node.args] : null;
  }
  if (node.op !== '.') return null;
  const left = dottedName(node.args[0], bound);
  return left && [...left, node.args[1]];
}

function lookUp(name: string[], types: ScopeTypes): { field: ScopeField; depth: number } | string {
  const [root = '', first, second] = name;
  if (root === 'outputs') {
    if (first === undefined) return 'outputs is read field by field: outputs.<stage>.<name>';
    const stage = own<ScopeRecord>(types.outputs, first);
    if (!stage) return `No stage has outputs as outputs.${first}`;
    if (second === undefined) return `outputs.${first} is read field by field`;
    const field = own<ScopeField>(stage, second);
    return field ? { field, depth: 3 } : `outputs.${first} has no ${second}`;
  }
  if (first === undefined) return `${root} is read field by field: ${root}.<field>`;
  const record = types[root as 'subject' | 'submitter' | 'case'];
  const field = own<ScopeField>(record, first);
  return field ? { field, depth: 2 } : `${root} has no field ${first}`;
}

function own<Value>(record: { [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function knowing(walk: Walk, more: ReadonlySet<string>): Walk {
  return more.size === 0 ? walk : { ...walk, present: new Set([...walk.present, ...more]) };
}

/** Names that are certainly there once the node has turned out true (or false). */
function presentWhen(node: ASTNode, outcome: boolean): ReadonlySet<string> {
  const none = new Set<string>();
  if (node.op === '!_') return presentWhen(node.args, !outcome);
  if (node.op === 'call' && node.args[0] === 'has' && outcome) {
    const [asked] = node.args[1];
    const name = asked ? dottedName(asked, new Set()) : null;
    return name ? new Set([name.join('.')]) : none;
  }
  if (node.op !== '&&' && node.op !== '||') return none;
  const left = presentWhen(node.args[0], outcome);
  const right = presentWhen(node.args[1], outcome);
  const bothHold = (node.op === '&&') === outcome;
  return new Set(bothHold ? [...left, ...right] : [...left].filter((name) => right.has(name)));
}
