// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/bulletin/AnswerModel.h"

#include "models/Text.h"

#include <map>

namespace redoubt::models {

using namespace duty;

namespace {
const QString restPrefix = QStringLiteral("rest:");

struct TreeWalk
{
    const std::set<QString> &folded;
    const std::set<QString> &unfolded;
    std::optional<AnswerState> only;
    std::map<Id, const UnitNote *> notes;
    std::vector<AnswerRow> rows;

    /// What somebody has to look at stands by itself; the others of a group share a line.
    [[nodiscard]] static bool standsAlone(const UnitAnswer &answer) { return !answer.isAcknowledged() || answer.otherText; }

    void addUnit(const UnitAnswer &answer, int depth)
    {
        AnswerRow row;
        row.id = text(answer.unit);
        row.sort = AnswerRow::Sort::Unit;
        row.depth = depth;
        row.name = text(answer.name);
        row.unit = answer.unit;
        row.state = answer.state;
        row.otherText = answer.otherText;
        if (const auto found = notes.find(answer.unit); found != notes.end()) {
            row.note = found->second->note;
            row.phone = found->second->phone;
        }
        rows.push_back(std::move(row));
    }

    void walk(const AnswerGroup &group, const QString &name, int depth)
    {
        if (only && group.counts.in(*only) == 0)
            return;
        AnswerRow row;
        row.id = QStringLiteral("group:") + text(group.path);
        row.depth = depth;
        row.name = name;
        row.counts = group.counts;
        row.open = only || !folded.contains(text(group.path));
        rows.push_back(row);
        if (!row.open)
            return;
        for (const auto &within : group.groups)
            walk(within, text(within.name), depth + 1);
        AnswerCounts rest;
        std::vector<const UnitAnswer *> others;
        for (const auto &answer : group.units) {
            if (only && answer.state != *only)
                continue;
            if (only || standsAlone(answer)) {
                addUnit(answer, depth + 1);
            } else {
                rest.add(answer.state);
                others.push_back(&answer);
            }
        }
        if (others.empty())
            return;
        AnswerRow line;
        line.id = restPrefix + text(group.path);
        line.sort = AnswerRow::Sort::Rest;
        line.depth = depth + 1;
        line.counts = rest;
        line.open = unfolded.contains(text(group.path));
        rows.push_back(line);
        if (line.open) {
            for (const auto *answer : others)
                addUnit(*answer, depth + 2);
        }
    }
};
} // namespace

std::vector<AnswerRow> answerRows(const AnswerGroup &tree, const QString &whole, const std::set<QString> &folded, const std::set<QString> &unfolded,
                                  std::optional<AnswerState> only, const std::vector<UnitNote> &notes)
{
    TreeWalk walk{folded, unfolded, only, {}, {}};
    for (const auto &note : notes)
        walk.notes[note.unit] = &note;
    walk.walk(tree, whole, 0);
    return std::move(walk.rows);
}

QVariant AnswerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AnswerRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        if (row.sort == AnswerRow::Sort::Unit) {
            const QString said = row.note.isEmpty() ? QString() : QLatin1Char('\n') + row.note;
            return QStringLiteral("%1: %2").arg(row.name, answerWord(row.state)) + said;
        }
        QStringList words;
        for (int i = 0; i < AnswerStates; ++i) {
            const auto state = static_cast<AnswerState>(i);
            if (row.counts.in(state) > 0)
                words << QStringLiteral("%1 %2").arg(answerWord(state)).arg(row.counts.in(state));
        }
        return row.name.isEmpty() ? words.join(QStringLiteral(", ")) : row.name + QStringLiteral(": ") + words.join(QStringLiteral(", "));
    }
    case IdRole: return row.id;
    default: return {};
    }
}

QString answerWord(AnswerState state)
{
    switch (state) {
    case AnswerState::NotDelivered: return AnswerModel::tr("Not delivered");
    case AnswerState::NotAcknowledged: return AnswerModel::tr("Not acknowledged");
    case AnswerState::NoFeedback: return AnswerModel::tr("No feedback");
    case AnswerState::Checked: return AnswerModel::tr("Checked");
    case AnswerState::Handled: return AnswerModel::tr("Handled");
    case AnswerState::NoSuchSystem: return AnswerModel::tr("No such system");
    }
    return {};
}

} // namespace redoubt::models
