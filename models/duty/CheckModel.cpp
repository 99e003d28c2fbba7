// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/CheckModel.h"

#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/shift/CheckRules.h"
#include "duty/shift/RoundRules.h"
#include "models/Text.h"

namespace redoubt::models {

namespace {

QString valueText(const duty::CheckItem &item, const duty::CheckResult &result)
{
    if (result.outcome == duty::CheckOutcome::Skipped || !result.value)
        return {};
    const QString value = text(*result.value);
    return item.unit && !item.unit->empty() ? value + QLatin1Char(' ') + text(*item.unit) : value;
}

CheckState stateOf(const duty::CheckView &view, Instant now)
{
    if (!view.result && view.round) {
        switch (duty::roundState(*view.round, {}, now)) {
        case duty::RoundState::ToCome: return CheckState::ToCome;
        case duty::RoundState::Overdue: return CheckState::Overdue;
        default: return CheckState::Open;
        }
    }
    if (!view.result)
        return CheckState::Open;
    switch (view.result->value.outcome) {
    case duty::CheckOutcome::Skipped: return CheckState::Skipped;
    case duty::CheckOutcome::Breached: return CheckState::Breached; // what is wrong is said before what is missing
    case duty::CheckOutcome::Passed: break;
    }
    return view.lacksEvidence ? CheckState::LacksEvidence : CheckState::Passed;
}

CheckRow itemRow(const duty::CheckView &view, const OfficeTime &time)
{
    CheckRow row;
    row.id = QStringLiteral("item:") + text(view.item.key);
    row.name = text(view.item.name);
    if (view.round) {
        row.id += QStringLiteral("@%1").arg(view.round->ms);
        //: a round of an item of the checklist: %1 the item, %2 its hour
        row.name = CheckModel::tr("%1, %2").arg(row.name, time.shortTime(*view.round));
        row.round = view.round;
    }
    row.item = view.item;
    row.state = stateOf(view, time.now);
    row.done = view.isDone() ? 1 : 0;
    row.all = 1;
    row.shouldBe = text(duty::shouldBe(view.item));
    if (view.result) {
        const duty::CheckResult &result = view.result->value;
        row.value = valueText(view.item, result);
        row.note = text(result.note.value_or(""));
        row.files = result.files ? static_cast<int>(result.files->size()) : 0;
        row.by = text(result.by);
        row.at = result.at;
        row.when = time.shortTime(result.at);
        row.pending = view.result->pending;
        row.late = view.round && duty::roundState(*view.round, result.at, time.now) == duty::RoundState::DoneLate;
        row.afterShift = std::find(view.result->flags.begin(), view.result->flags.end(), duty::marks::AfterShift) != view.result->flags.end();
    }
    return row;
}

} // namespace

std::span<const TableColumn> CheckModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return CheckModel::tr("Item"); }, Qt::AlignLeft},      {[] { return CheckModel::tr("Value"); }, Qt::AlignRight},
        {[] { return CheckModel::tr("Should be"); }, Qt::AlignLeft}, {[] { return CheckModel::tr("State"); }, Qt::AlignLeft},
        {[] { return CheckModel::tr("Evidence"); }, Qt::AlignLeft},  {[] { return CheckModel::tr("By, time"); }, Qt::AlignRight},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QString CheckModel::stateText(const CheckRow &row)
{
    switch (row.state) {
    case CheckState::Open: return tr("To do");
    case CheckState::Passed: return tr("Passed");
    case CheckState::Breached: return row.item.type == duty::CheckType::Number ? tr("Out of range") : tr("Not as it should be");
    case CheckState::Skipped: return tr("Not possible");
    case CheckState::LacksEvidence: return tr("No evidence");
    case CheckState::ToCome: return tr("To come");
    case CheckState::Overdue: return tr("Overdue");
    }
    return {};
}

CheckCounts CheckModel::counts() const
{
    CheckCounts counts;
    for (const CheckRow &row : rows()) {
        if (row.kind == RowKind::GroupHead)
            continue;
        ++counts.all;
        counts.done += row.done;
        counts.breached += row.state == CheckState::Breached ? 1 : 0;
        counts.lacksEvidence += row.state == CheckState::LacksEvidence ? 1 : 0;
        counts.requiredOpen += row.item.required && (row.state == CheckState::Open || row.state == CheckState::Overdue) ? 1 : 0;
        counts.overdue += row.state == CheckState::Overdue ? 1 : 0;
    }
    return counts;
}

const CheckRow *CheckModel::itemAt(int row) const
{
    if (row < 0 || row >= rowCount() || at(row).kind == RowKind::GroupHead)
        return nullptr;
    return &at(row);
}

Qt::ItemFlags CheckModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()).kind == RowKind::GroupHead ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                                      : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckRow &row = at(index.row());
    if (row.kind == RowKind::GroupHead) {
        //: of a section of the checklist: %1 of %2 items are done
        const QString done = tr("%1 / %2").arg(row.done).arg(row.all);
        switch (role) {
        case Qt::DisplayRole: return index.column() == Item ? QVariant(row.name) : index.column() == Checked ? QVariant(done) : QVariant();
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(row.name, done);
        case RowKindRole: return static_cast<int>(RowKind::GroupHead);
        case DoneRole: return done;
        case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
        default: return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Item: return row.name;
        case Value: return row.value;
        case ShouldBe: return row.shouldBe;
        case State: return stateText(row);
        case Evidence: return row.files > 0 ? QVariant(QString::number(row.files)) : QVariant();
        case Checked: return row.when;
        default: return {};
        }
    case Qt::AccessibleTextRole: return QStringList{row.name, row.value, stateText(row), row.by, row.when}.join(QStringLiteral(", "));
    case Qt::ToolTipRole: {
        QStringList lines{row.name};
        if (!row.note.isEmpty())
            lines << row.note;
        if (!row.by.isEmpty())
            lines << QStringLiteral("%1 %2").arg(row.by, row.when);
        if (row.late)
            lines << tr("Done after its hour");
        if (row.afterShift)
            lines << tr("Written when the shift was over");
        if (row.pending)
            lines << tr("Waits for the server");
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case PendingRole: return row.pending;
    case InstantRole: return row.at ? QVariant(static_cast<qint64>(row.at->ms)) : QVariant();
    case SortRole: return index.row();
    case StateRole: return static_cast<int>(row.state);
    case WhenRole: return row.when;
    case ByRole: return row.by;
    case FilesRole: return row.files;
    case RequiredRole: return row.item.required;
    default: return {};
    }
}

std::vector<CheckRow> checkRows(const duty::OfficeBoard &board, const Id &shift, const OfficeTime &time)
{
    const auto checks = board.checks(shift);
    std::vector<std::string> sections;
    for (const auto &check : checks) {
        if (std::find(sections.begin(), sections.end(), check.item.section) == sections.end())
            sections.push_back(check.item.section);
    }
    std::vector<CheckRow> rows;
    rows.reserve(checks.size() + sections.size());
    for (const std::string &section : sections) {
        const std::size_t head = rows.size();
        CheckRow group;
        group.id = QStringLiteral("section:") + text(section);
        group.kind = RowKind::GroupHead;
        group.name = text(section);
        rows.push_back(group);
        for (const auto &check : checks) {
            if (check.item.section != section)
                continue;
            ++rows[head].all;
            rows[head].done += check.isDone() ? 1 : 0;
            rows.push_back(itemRow(check, time));
        }
    }
    return rows;
}

} // namespace redoubt::models
