#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the table of scripts/bench.sh: medians over runs, ratios within the run, and whether each must is reached.

usage: bench-report.py FIGURES.tsv RESULTS.md"""
import collections
import datetime
import os
import statistics
import sys


class Figures:
    def __init__(self, path):
        self.values = collections.OrderedDict()
        self.units = {}
        self.why = {}
        self.loads = []
        for line in open(path, encoding='utf-8'):
            name, value, unit, load = line.rstrip('\n').split('\t')
            if value == 'missing':
                self.why[name] = unit
                continue
            self.values.setdefault(name, []).append(float(value))
            self.units[name] = unit
            if load not in ('-', '?'):
                self.loads.append(float(load))

    def median(self, name):
        return statistics.median(self.values[name])

    def lacks(self, *names):
        for name in names:
            if name not in self.values:
                return self.why.get(name, 'this part was not run')
        return None


def number(value):
    if abs(value) >= 1000:
        return f'{value:,.0f}'
    return f'{value:.3g}' if abs(value) < 10 else f'{value:.1f}'


def spread(values):
    if len(values) < 2:
        return 'one run'
    return f'{number(min(values))} – {number(max(values))}, n={len(values)}'


ROWS = []


def row(what, needs, value, must, aim=None, at_most=False, unit=''):
    """value and must: functions of Figures (must may be a number). The spread shown is that of the first figure in needs."""
    ROWS.append((what, needs, value, must, aim, at_most, unit))


def ratio(a, b):
    return lambda f: f.median(a) / f.median(b)


def plain(name):
    return lambda f: f.median(name)


row('Push, batches of 500', ['push_500'], plain('push_500'), 24000, 34000, unit='changes/s')
row('… to PouchDB', ['push_500', 'pouch_push'], ratio('push_500', 'pouch_push'), 3.6, unit='×')
row('Pull into the sealed cache, 25,000 records', ['pull_into_cache'], plain('pull_into_cache'), 22000, 32000, unit='changes/s')
row('… to PouchDB', ['pull_into_cache', 'pouch_pull'], ratio('pull_into_cache', 'pouch_pull'), 3, unit='×')
row('Snapshot bootstrap, 100,000 records', ['snapshot_into_cache'], plain('snapshot_into_cache'), 70000, 100000, unit='records/s')
row('64 consoles × 1 change, 2 ms fsync, to one alone', ['slow_consoles_64', 'slow_single_commits'],
    ratio('slow_consoles_64', 'slow_single_commits'), 10, 16, unit='×')
row('One change, durable: p50', ['one_change_p50', 'fsync'], plain('one_change_p50'), lambda f: 2 * f.median('fsync') + 2, at_most=True, unit='ms')
row('One change in a burst of 64: p99', ['burst_p99'], plain('burst_p99'), None, 20, at_most=True, unit='ms')
row('End of an upload: another has the file, told by one sample', ['upload_end_told'], plain('upload_end_told'), 60, 55, at_most=True, unit='%')
row('Up-to-date pull, to nginx 1 KiB', ['up_to_date_pull', 'nginx_1k'], lambda f: 100 * f.median('up_to_date_pull') / f.median('nginx_1k'), 35, 50,
    unit='%')
row('Idle live connection', ['live_rss'], plain('live_rss'), 80, 70, at_most=True, unit='KiB')
row('Wire bytes per small change, zstd', ['wire_bytes_per_change'], plain('wire_bytes_per_change'), 55, 50, at_most=True, unit='bytes')
row('Standings of 100,000 entries from scratch', ['standingsFromScratch'], plain('standingsFromScratch'), 50, at_most=True, unit='ms')
row('… one more entry', ['oneMoreEntry'], plain('oneMoreEntry'), 1, at_most=True, unit='ms')
row('A year\'s roster, 60 people, 3 posts, rules and leave', ['yearOfSixtyPeople'], plain('yearOfSixtyPeople'), 1000, 200, at_most=True, unit='ms')
row('Two years of a shift log searched, one rare word', ['find/rare'], plain('find/rare'), 100, 10, at_most=True, unit='ms')
row('… two words, most lines have them', ['find/twoWords'], plain('find/twoWords'), 100, at_most=True, unit='ms')
row('A month of 60 people, painted whole', ['monthPainted'], plain('monthPainted'), 16, 4, at_most=True, unit='ms')
row('… by person, a step of scrolling', ['peopleScrolled'], plain('peopleScrolled'), 16, 4, at_most=True, unit='ms')
row('A zero report, taken to painted on a page of 56 units', ['zero_report_seen'], plain('zero_report_seen'), 1000, at_most=True, unit='ms')
row('A commander of 12,000 streams, password to online', ['commander_of_4000_signed_in'], plain('commander_of_4000_signed_in'), 2000, at_most=True,
    unit='ms')
row('… to one of 12 streams', ['commander_of_4000_signed_in', 'commander_of_4_signed_in'],
    ratio('commander_of_4000_signed_in', 'commander_of_4_signed_in'), 2, at_most=True, unit='×')
row('Console, unlocked to usable, to an empty window', ['console_usable', 'empty_window'], ratio('console_usable', 'empty_window'), 4, 2, at_most=True,
    unit='×')

BESIDE = [
    ('standingsFromScratch_cpu', None, 'standings from scratch, CPU alone: ms'),
    ('oneMoreEntry_cpu', None, 'one more entry, CPU alone: ms'),
    ('console_usable_cpu', None, 'console, unlocked to usable, CPU of all threads: ms'),
    ('console_loaded', None, 'console, unlocked to the last of 100,000 records on the desk: ms'),
    ('console_longest_pause', None, 'console, longest time without an answer meanwhile: ms'),
    ('yearOfSixtyPeople_cpu', None, 'a year\'s roster, CPU alone: ms'),
    ('find/rare_cpu', None, 'two years searched for a rare word, CPU alone: ms'),
    ('peopleScrolled_cpu', None, 'a month by person, a step of scrolling, CPU alone: ms'),
    ('find/rare', 'scanAll/rare', 'a search of two years to memmem over the same bytes'),
    ('peopleScrolled', 'qtTableScrolled', 'a month by person to Qt\'s own table of as many cells, a step of scrolling'),
    ('zero_report_seen', 'zero_report_synced', 'a zero report on the page to the same in a console without one'),
    ('commander_of_4000_followed', 'commander_of_4_followed', 'an office asked for below 4,000 units to one below 4'),
    ('push_500', 'limit_ledger_500', 'push to SQLite FULL in the same batches'),
    ('live_rss', 'nginx_idle', 'an idle live socket to nginx\'s idle TLS connection'),
]


def limit_of(f, value):
    return value(f) if callable(value) else value


def line_of(f, entry):
    what, needs, value, must, aim, at_most, unit = entry
    sign = '≤' if at_most else '≥'
    lack = f.lacks(*needs)
    if lack:
        bound = '' if must is None or callable(must) else f'{sign} {number(must)} {unit}'
        return [what, '–', bound, '' if aim is None else f'{sign} {number(aim)}', f'not measured: {lack}', '']
    got = value(f)

    def holds(bound):
        return got <= bound if at_most else got >= bound

    must = limit_of(f, must)
    if must is not None:
        verdict = 'reached' if holds(must) else 'NOT REACHED'
        if holds(must) and aim is not None and holds(aim):
            verdict = 'reached, and the aim'
    else:
        verdict = 'aim reached' if holds(aim) else 'aim not reached'
    return [what, f'{number(got)} {unit}', '' if must is None else f'{sign} {number(must)} {unit}', '' if aim is None else f'{sign} {number(aim)}',
            verdict, f'{needs[0]} {spread(f.values[needs[0]])}']


def wide(text):
    """Columns that a terminal needs: CJK and × alike count as they do in most."""
    return len(text)


def table(rows):
    widths = [max(wide(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ['| ' + ' | '.join(cell + ' ' * (widths[i] - wide(cell)) for i, cell in enumerate(row)) + ' |' for row in rows]
    lines.insert(1, '|' + '|'.join('-' * (width + 2) for width in widths) + '|')
    return '\n'.join(lines)


def main():
    figures = Figures(sys.argv[1])
    load = statistics.median(figures.loads) if figures.loads else 0
    rows = [['Path', 'Median', 'Must', 'Aim', 'Verdict', 'Spread']] + [line_of(figures, entry) for entry in ROWS]
    text = '# Speeds\n\n'
    text += f'{datetime.datetime.now():%Y-%m-%d %H:%M}, {os.cpu_count()} cores, median load while measuring {load:.1f}'
    text += f' (highest {max(figures.loads, default=0):.1f}; it includes what is measured).\n'
    if not figures.lacks('load_before'):
        before = figures.median('load_before')
        text += f'Load before the start: {before:.1f}.'
        if before > 0.5:
            text += ' **The machine was busy with other things: what is no ratio is lower than it is, and ratios vary.**'
        text += '\n'
    text += '\n'
    text += table(rows) + '\n\n'
    for a, b, what in BESIDE:
        if b is None:
            if not figures.lacks(a):
                text += f'- {what.split(": ")[0]}: {number(figures.median(a))} {what.split(": ")[1]}\n'
        elif not figures.lacks(a, b):
            text += f'- {what}: {number(figures.median(a) / figures.median(b))} ×\n'
    rest = [[name, number(figures.median(name)), spread(values), figures.units[name]] for name, values in figures.values.items()]
    text += '\n## Every figure\n\n' + (table([['Figure', 'Median', 'Spread', 'Unit']] + rest) if rest else 'none') + '\n'
    with open(sys.argv[2], 'w', encoding='utf-8') as out:
        out.write(text)
    print('\n' + text.split('\n## Every figure')[0])
    print(f'written to {os.path.relpath(sys.argv[2])}; every run of every figure: {os.path.relpath(sys.argv[1])}')


main()
