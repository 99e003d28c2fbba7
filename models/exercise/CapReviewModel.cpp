// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/CapReviewModel.h"

#include "exercise/scoring/CapReview.h"
#include "models/Text.h"
#include "models/exercise/PointsText.h"

#include <QDateTime>

#include <set>
#include <tuple>

namespace redoubt::models {

using exercise::CapExcess;
using exercise::ScoreEntry;

namespace {
QString headText(const CapReviewRow &row)
{
    QStringList parts{(row.team.code + QLatin1Char(' ') + row.team.name).trimmed(), row.unitName};
    parts << (row.className.isEmpty() ? CapReviewModel::tr("all classes together") : row.className);
    parts.removeAll(QString());
    return CapReviewModel::tr("%1: at most %2, given %3, over by %4")
        .arg(parts.join(QStringLiteral(" · ")), pointsText(row.cap), pointsText(row.used), pointsText(row.over()));
}

/// Whose cap on what: awards that count under one cap share it.
using CapKey = std::tuple<Id, Id, CapExcess::Which, std::string>;

/// Puts the rows together for one board.
class Review
{
public:
    Review(const exercise::ExerciseBoard &board, const exercise::FixedRules &rules, bool chinese)
        : m_board(board), m_rules(rules), m_chinese(chinese), m_labels(teamLabels(board))
    { }

    std::vector<CapReviewRow> rows()
    {
        std::map<CapKey, std::vector<CapExcess>> cases;
        for (const auto &excess : exercise::reviewCaps(m_board.ledger(), m_rules)) {
            const auto *entry = m_board.ledger().find(excess.entry);
            cases[{entry->team, *entry->unit, excess.which, excess.scoringClass}].push_back(excess);
        }
        std::vector<CapReviewRow> rows;
        for (const auto &[key, excesses] : cases)
            add(rows, key, excesses);
        std::vector<Id> entries;
        for (const CapReviewRow &row : rows) {
            if (row.kind == RowKind::Record)
                entries.push_back(row.entry);
        }
        const auto moves = reversalMoves(m_board, entries, m_labels);
        for (CapReviewRow &row : rows) {
            if (const auto found = moves.find(row.entry); row.kind == RowKind::Record && found != moves.end())
                row.ifReversed = found->second;
        }
        return rows;
    }

private:
    void add(std::vector<CapReviewRow> &rows, const CapKey &key, const std::vector<CapExcess> &excesses)
    {
        const auto &[team, unit, which, scoringClass] = key;
        const QString name =
            text(team) + QLatin1Char('/') + text(unit) + (which == CapExcess::Which::Class ? QLatin1Char('/') + text(scoringClass) : QString());
        CapReviewRow head;
        head.id = name;
        head.kind = RowKind::GroupHead;
        if (const auto label = m_labels.find(team); label != m_labels.end())
            head.team = label->second;
        head.unitName = unitName(unit);
        head.className = className(scoringClass);
        head.cap = excesses.front().cap;
        head.used = excesses.back().used;
        rows.push_back(head);
        exercise::PointsSum used;
        for (const auto &[position, entry] : awardsUnder(key)) {
            used.add(entry->points);
            CapReviewRow row = head;
            row.id = name + QLatin1Char(':') + text(entry->id);
            row.kind = RowKind::Record;
            row.entry = entry->id;
            row.used = used.value();
            row.points = entry->points;
            row.at = entry->at;
            row.pending = position == exercise::Provisional;
            row.isOver = row.used > row.cap;
            if (const auto *ruling = entry->ruling ? m_board.ruling(*entry->ruling) : nullptr)
                row.claimNumber = text(ruling->value.number);
            if (entry->author)
                row.judge = judgeName(*entry->author);
            rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] std::vector<std::pair<exercise::LedgerPosition, const ScoreEntry *>> awardsUnder(const CapKey &key) const
    {
        // No structured binding: clang does not capture them before version 16.
        const auto &team = std::get<0>(key);
        const auto &unit = std::get<1>(key);
        const auto which = std::get<2>(key);
        const auto &scoringClass = std::get<3>(key);
        std::vector<std::pair<exercise::LedgerPosition, const ScoreEntry *>> awards;
        m_board.ledger().eachEntry([&](const ScoreEntry &entry, exercise::LedgerPosition position) {
            const bool isHere = entry.kind == exercise::ScoreKind::Award && entry.team == team && entry.unit == unit
                && (which == CapExcess::Which::TeamOnUnit || entry.scoringClass == scoringClass);
            if (isHere && !m_board.ledger().reversalOf(entry.id))
                awards.emplace_back(position, m_board.ledger().find(entry.id));
        });
        std::sort(awards.begin(), awards.end(),
                  [](const auto &a, const auto &b) { return std::tie(a.first, a.second->id) < std::tie(b.first, b.second->id); });
        return awards;
    }

    [[nodiscard]] QString unitName(const Id &unit) const
    {
        for (const auto &[id, target] : m_board.targets()) {
            if (target.value.unit == unit && !target.value.unitName.empty())
                return text(target.value.unitName);
        }
        return {};
    }

    [[nodiscard]] QString className(const std::string &id) const
    {
        for (const auto &scoringClass : m_rules.classes) {
            if (scoringClass.id == id)
                return text(m_chinese || scoringClass.title.en.empty() ? scoringClass.title.zh : scoringClass.title.en);
        }
        return text(id);
    }

    [[nodiscard]] QString judgeName(const Id &account) const
    {
        for (const auto &[id, member] : m_board.members()) {
            if (member.value.account == account)
                return text(member.value.name);
        }
        return {};
    }

    const exercise::ExerciseBoard &m_board;
    const exercise::FixedRules &m_rules;
    bool m_chinese;
    std::unordered_map<Id, TeamLabel> m_labels;
};
} // namespace

exercise::Points CapReviewRow::over() const { return exercise::Points::fromNano(std::max<std::int64_t>(used.nano() - cap.nano(), 0)); }

std::span<const TableColumn> CapReviewModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return CapReviewModel::tr("Award"); }, Qt::AlignLeft},         {[] { return CapReviewModel::tr("Time"); }, Qt::AlignLeft},
        {[] { return CapReviewModel::tr("Judge"); }, Qt::AlignLeft},         {[] { return CapReviewModel::tr("Points"); }, Qt::AlignRight},
        {[] { return CapReviewModel::tr("Under the cap"); }, Qt::AlignLeft},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

Qt::ItemFlags CapReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()).kind == RowKind::GroupHead ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                                      : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant CapReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CapReviewRow &row = at(index.row());
    const bool isHead = row.kind == RowKind::GroupHead;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (isHead)
            return index.column() == What ? QVariant(headText(row)) : QVariant();
        switch (index.column()) {
        case What: return row.claimNumber.isEmpty() ? tr("Award") : row.claimNumber;
        case When: return QDateTime::fromMSecsSinceEpoch(row.at.ms).toString(QStringLiteral("MM-dd HH:mm"));
        case Judge: return row.judge;
        case Points: return pointsText(row.points);
        case Used: return row.isOver ? tr("over by %1").arg(pointsText(row.over())) : tr("within it");
        default: return {};
        }
    case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
    case SortRole: return index.row();
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(row.kind);
    case PendingRole: return row.pending;
    case OverRole: return row.isOver;
    default: return {};
    }
}

std::vector<CapReviewRow> capReviewRows(const exercise::ExerciseBoard &board, bool chinese)
{
    const auto *pack = board.rulePack();
    const auto *rules = pack ? std::get_if<exercise::FixedRules>(&pack->rules) : nullptr;
    return rules ? Review(board, *rules, chinese).rows() : std::vector<CapReviewRow>{};
}

} // namespace redoubt::models
