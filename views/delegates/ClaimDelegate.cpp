// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/ClaimDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/theme/Durations.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/TeamTag.h"

#include <QPainter>

namespace redoubt::views {

using models::ClaimMark;
using models::RowKind;
using models::TeamSide;

namespace {

constexpr int rowHeight = 80;
constexpr int headHeight = 32;
constexpr int tagMinimum = 40;

bool isWaiting(ClaimMark mark)
{
    return mark == ClaimMark::Waiting || mark == ClaimMark::Reversed || mark == ClaimMark::Unassigned || mark == ClaimMark::UnderReview
        || mark == ClaimMark::PossibleDuplicate || mark == ClaimMark::NeedsTwoJudges;
}

} // namespace

ChipSpec claimMarkChip(ClaimMark mark, const QString &assignee)
{
    switch (mark) {
    case ClaimMark::Draft: return {ClaimDelegate::tr("Draft"), Tone::Neutral, Icon::Pen};
    case ClaimMark::Waiting: return {ClaimDelegate::tr("Waiting"), Tone::Neutral, Icon::Hourglass};
    case ClaimMark::Unassigned: return {ClaimDelegate::tr("Unassigned"), Tone::Neutral, Icon::Hourglass};
    case ClaimMark::UnderReview:
        return assignee.isEmpty() ? ChipSpec{ClaimDelegate::tr("Under review"), Tone::Accent, Icon::Eye}
                                  : ChipSpec{ClaimDelegate::tr("With %1").arg(assignee), Tone::Neutral, Icon::Eye};
    case ClaimMark::PossibleDuplicate: return {ClaimDelegate::tr("Possible duplicate"), Tone::Severity2, Icon::Copy};
    case ClaimMark::NeedsTwoJudges: return {ClaimDelegate::tr("Two judges"), Tone::Severity3, Icon::Users};
    case ClaimMark::Returned: return {ClaimDelegate::tr("Returned"), Tone::Severity2, Icon::Undo};
    case ClaimMark::Accepted: return {ClaimDelegate::tr("Accepted"), Tone::Ok, Icon::Check};
    case ClaimMark::PartlyAccepted: return {ClaimDelegate::tr("Accepted in part"), Tone::Ok, Icon::Check};
    case ClaimMark::Rejected: return {ClaimDelegate::tr("Rejected"), Tone::Severity4, Icon::XCircle};
    case ClaimMark::Withdrawn: return {ClaimDelegate::tr("Withdrawn"), Tone::Neutral, Icon::Minus};
    case ClaimMark::ChangedSince: return {ClaimDelegate::tr("Changed since"), Tone::Severity3, Icon::Alert};
    case ClaimMark::Reversed: return {ClaimDelegate::tr("Reversed"), Tone::Severity3, Icon::Undo};
    }
    return {ClaimDelegate::tr("From a newer version"), Tone::Neutral, Icon::Info};
}

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool head = index.data(models::RowKindRole).toInt() == static_cast<int>(RowKind::GroupHead);
    return {100, scaled(head ? headHeight : rowHeight)};
}

void ClaimDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Tokens &t = tokens();
    if (index.data(models::RowKindRole).toInt() == static_cast<int>(RowKind::GroupHead)) {
        paintGroupHead(*painter, option.rect, index.data(Qt::DisplayRole).toString(), index.data(models::CountRole).toString());
        painter->restore();
        return;
    }
    const QRect row = paintInsetGround(*painter, option);
    const auto side = static_cast<TeamSide>(index.data(models::TeamSideRole).toInt());
    const auto mark = static_cast<ClaimMark>(index.data(models::ClaimMarkRole).toInt());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    drawRound(*painter, QRectF(row.x() + 6, row.y() + 10, 3, row.height() - 20), 1.5, t.tone(teamTone(side)).solid);

    const int x = row.x() + 16;
    const int right = row.right() - 11;
    const int line = scaled(20);
    int y = row.y() + (row.height() - 3 * line - 4) / 2;

    // First line: who against whom, and how long it has waited.
    ChipSpec tag = teamTag(index.data(models::TeamCodeRole).toString(), side, 18);
    const QRect tagRect(x, y + (line - scaled(18)) / 2, qMax(scaled(tagMinimum), chipWidth(tag)), scaled(18));
    paintChip(*painter, tagRect, tag);
    int waitLeft = right;
    if (isWaiting(mark) && m_now > 0) {
        const qint64 waited = (m_now - index.data(models::SubmittedRole).toLongLong()) / 1000;
        const bool urgent = waited >= longWaitSeconds && index.data(models::MineRole).toBool();
        const QFont font = textFont(SmallType, urgent ? Weight::Bold : Weight::Regular);
        QString text = Durations::waiting(waited);
        // Where it would cost the target its name, the clock says what the number means.
        const int target = textWidth(textFont(BodyType, Weight::Bold), index.data(models::TargetRole).toString());
        if (urgent && tagRect.right() + 16 + target + 8 + scaled(12) + 4 + textWidth(font, text) > right)
            text = Durations::span(waited);
        const QColor ink = urgent ? t.tone(Tone::Severity3).text : t.text3;
        waitLeft -= textWidth(font, text);
        drawText(*painter, QRect(waitLeft, y, right - waitLeft + 2, line), text, font, ink, Qt::AlignVCenter, Elide::Never);
        if (urgent) {
            const int clock = scaled(12);
            waitLeft -= clock + 4;
            paintIcon(*painter, Icon::Clock, ink, QRectF(waitLeft, y + (line - clock) / 2.0, clock, clock));
        }
    }
    const int targetX = tagRect.right() + 1 + 8;
    drawText(*painter, QRect(targetX, y, waitLeft - 8 - targetX, line), index.data(models::TargetRole).toString(), textFont(BodyType, Weight::Bold),
             t.text);

    // Second line: what was reached.
    y += line + 2;
    drawText(*painter, QRect(x, y, right - x, line), index.data(Qt::DisplayRole).toString(), textFont(BodyType), t.text2);

    // Third line: how, for how many points, and its state.
    y += line + 2;
    ChipSpec state = claimMarkChip(mark, index.data(models::AssigneeRole).toString());
    if (index.data(models::PendingRole).toBool())
        state = {tr("Pending"), Tone::Severity2, Icon::CloudUp};
    if (selected)
        state.shape = ChipShape::Plain; // a ground on the selection's ground would shout
    const int stateWidth = chipWidth(state);
    paintChip(*painter, right - stateWidth, y + line / 2, state);
    int textX = x;
    const int end = right - stateWidth - 8;
    if (index.data(models::LateRole).toBool()) {
        const ChipSpec late{tr("Late"), Tone::Severity2, Icon::Clock, selected ? ChipShape::Plain : ChipShape::Soft};
        textX += paintChip(*painter, textX, y + line / 2, late) + 8;
    }
    // A number is whole or not there: beside it the technique gives way, and before that the word that goes with it. What was decided
    // stands beside what was asked for, never under its name.
    QStringList says;
    const QVariant asked = index.data(models::PointsAskedRole);
    if (const QVariant given = index.data(models::PointsGivenRole); given.isValid()) {
        if (asked.toDouble() > 0)
            says << tr("given %1 of %2").arg(pointsText(given.toDouble()), pointsText(asked.toDouble()));
        says << tr("given %1").arg(pointsText(given.toDouble()));
    } else if (asked.isValid()) {
        says << tr("asks %1").arg(pointsText(asked.toDouble())) << pointsText(asked.toDouble());
    }
    QString points;
    for (const QString &words : std::as_const(says)) {
        if (points.isEmpty() && textWidth(textFont(SmallType), words) <= end - textX)
            points = words;
    }
    const int pointsWidth = textWidth(textFont(SmallType), points);
    const int room = end - textX - (points.isEmpty() ? 0 : pointsWidth + 10);
    if (const QString technique = index.data(models::TechniqueRole).toString(); !technique.isEmpty() && room > scaled(24)) {
        const QFont font = codeFont(SmallType);
        const int width = qMin(textWidth(font, technique), room);
        drawText(*painter, QRect(textX, y, width + 1, line), technique, font, t.text3);
        textX += width + 10;
    }
    drawText(*painter, QRect(textX, y, pointsWidth + 2, line), points, textFont(SmallType), t.text3, Qt::AlignVCenter, Elide::Never);
    painter->restore();
}

} // namespace redoubt::views
