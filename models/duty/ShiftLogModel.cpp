// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/ShiftLogModel.h"

#include "duty/kinds/DeclareShiftKinds.h"
#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

QString ShiftLogModel::sentence(const LogRow &row)
{
    QString sentence = row.text;
    if (!row.caller.isEmpty() || !row.phone.isEmpty()) {
        const QString who = QStringList{row.caller, row.phone}.join(QLatin1Char(' ')).trimmed();
        //: of a call: %1 is who called and from where, %2 what was said
        sentence = tr("%1: %2").arg(who, sentence);
    }
    if (!row.matter.isEmpty())
        //: %1 a log line, %2 the title of the open matter that it tells of
        sentence = tr("%1 (%2)").arg(sentence, row.matter);
    if (row.afterShift)
        //: a log line that was written when its shift had ended
        sentence = tr("[After the shift] %1").arg(sentence);
    return sentence;
}

int ShiftLogModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant ShiftLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SentenceRole: return sentence(row);
    case Qt::AccessibleTextRole: return QStringList{row.when, row.by, sentence(row)}.join(QStringLiteral(", "));
    case Qt::ToolTipRole: {
        QStringList lines{sentence(row)};
        if (row.amends && !row.amendedText.isEmpty())
            lines << tr("Corrects %1: %2").arg(row.amendedWhen, row.amendedText);
        if (!row.correctedWhen.isEmpty())
            lines << tr("Corrected at %1").arg(row.correctedWhen);
        lines << QStringLiteral("%1 %2").arg(row.by, row.when);
        if (row.pending)
            lines << tr("Waits for the server");
        return lines.join(QLatin1Char('\n'));
    }
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case PendingRole: return row.pending;
    case SortRole:
    case InstantRole: return static_cast<qint64>(row.at.ms);
    case OwnRole: return row.own;
    case LogSortRole: return static_cast<int>(row.sort);
    case WhenRole: return row.when;
    case ByRole: return row.by;
    case AmendsRole: return row.amends ? QVariant(row.amendedWhen) : QVariant();
    case CorrectedRole: return row.correctedWhen.isEmpty() ? QVariant() : QVariant(row.correctedWhen);
    default: return {};
    }
}

std::vector<LogRow> logRows(const duty::OfficeBoard &board, const Id &shift, const Id &account, const OfficeTime &time)
{
    const auto lines = board.log(shift);
    std::unordered_map<Id, const feed::BoardRecord<duty::LogLine> *> byId;
    std::unordered_map<Id, Instant> corrected;
    for (const auto &line : lines) {
        byId.emplace(line.id, &line);
        if (line.value.amends) {
            const auto [known, isNew] = corrected.emplace(*line.value.amends, line.value.at);
            if (!isNew && known->second < line.value.at)
                known->second = line.value.at;
        }
    }
    std::vector<LogRow> rows;
    rows.reserve(lines.size());
    for (const auto &line : lines) {
        const duty::LogLine &value = line.value;
        LogRow row;
        row.id = text(line.id);
        row.line = line.id;
        row.sort = value.sort;
        row.text = text(value.text);
        row.by = text(value.by);
        row.at = value.at;
        row.when = time.shortTime(value.at);
        row.amends = value.amends;
        if (value.amends) {
            if (const auto old = byId.find(*value.amends); old != byId.end()) {
                row.amendedWhen = time.shortTime(old->second->value.at);
                row.amendedText = text(old->second->value.text);
            }
        }
        if (const auto later = corrected.find(line.id); later != corrected.end())
            row.correctedWhen = time.shortTime(later->second);
        if (value.matter) {
            // A line that says its matter by itself does not say it twice.
            if (const auto *matter = board.matter(*value.matter); matter && value.text.find(matter->value.title) == std::string::npos)
                row.matter = text(matter->value.title);
        }
        row.caller = text(value.caller.value_or(""));
        row.phone = text(value.phone.value_or(""));
        row.own = line.author == account;
        row.pending = line.pending;
        row.afterShift = std::find(line.flags.begin(), line.flags.end(), duty::marks::AfterShift) != line.flags.end();
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
