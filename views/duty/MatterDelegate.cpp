// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/MatterDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/duty/DutyWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Meter.h"

#include <QPainter>

namespace redoubt::views {

using models::MatterModel;

namespace {
constexpr int rowSide = 16;
constexpr int rowGap = 16;
constexpr int clockWide = 208;
constexpr int clockNarrow = 152;
constexpr int roomForWideClock = 560;
constexpr int buttonHeight = 24;
constexpr int lineHeightOfMatter = 20;

duty::MatterClock clockAt(const QModelIndex &index) { return static_cast<duty::MatterClock>(index.data(MatterModel::ClockRole).toInt()); }

models::ClockState stateOfClock(const QModelIndex &index, Instant now)
{
    models::MatterRow row;
    row.clock = clockAt(index);
    if (const QVariant from = index.data(MatterModel::FromRole); from.isValid())
        row.from = Instant{from.toLongLong()};
    if (const QVariant due = index.data(MatterModel::DueRole); due.isValid())
        row.due = Instant{due.toLongLong()};
    return models::clockOf(row, now);
}

std::optional<models::EscalatedTo> escalationAt(const QModelIndex &index)
{
    const QVariant escalated = index.data(MatterModel::EscalatedRole);
    return escalated.isValid() ? std::optional(escalated.value<models::EscalatedTo>()) : std::nullopt;
}

bool isMine(const QModelIndex &index)
{
    const auto escalated = escalationAt(index);
    return escalated && escalated->mine;
}

/// "Escalated to the leader 02:41", or who took it; in less room the time alone. The tooltip says all of it.
ChipSpec escalationChip(const QModelIndex &index, int room)
{
    const auto escalated = escalationAt(index);
    if (!escalated)
        return {};
    const bool taken = !escalated->takenBy.isEmpty();
    const Tone tone = taken ? Tone::Ok : Tone::Severity4;
    const Icon icon = taken ? Icon::Check : Icon::Megaphone;
    const QString whole = taken ? MatterDelegate::tr("%1 took it %2").arg(escalated->takenBy, escalated->takenText)
                                : MatterDelegate::tr("Escalated to %1 %2").arg(DutyWords::escalateTo(escalated->to), escalated->toldText);
    ChipSpec chip{whole, tone, icon, ChipShape::Plain};
    if (chipWidth(chip) > room)
        chip.text = taken ? escalated->takenText : escalated->toldText;
    return chip;
}

/// What must be read back, and what nobody has touched.
ChipSpec criticalChip(const QModelIndex &index)
{
    if (index.data(MatterModel::UntouchedRole).toBool())
        return {MatterDelegate::tr("Untouched"), Tone::Severity3, Icon::Alert, ChipShape::Plain};
    if (index.data(MatterModel::CriticalRole).toBool())
        return {MatterDelegate::tr("Critical"), Tone::Severity3, Icon::Flag, ChipShape::Plain};
    return {};
}
} // namespace

QString MatterDelegate::actionText(const QModelIndex &index)
{
    if (isMine(index))
        return tr("Take");
    return clockAt(index) == duty::MatterClock::Respond ? tr("Respond") : tr("Close…");
}

QRect MatterDelegate::moreRect(const QRect &row, const QModelIndex &index) const
{
    if (!m_mayWrite && !isMine(index))
        return {};
    const int side = scaled(buttonHeight);
    return {row.right() + 1 - rowSide - side, row.center().y() + 1 - side / 2, side, side};
}

QRect MatterDelegate::actionRect(const QRect &row, const QModelIndex &index) const
{
    const QRect more = moreRect(row, index);
    if (more.isEmpty())
        return {};
    const QFont font = textFont(BodyType);
    const int width = qMax(textWidth(font, tr("Take")), qMax(textWidth(font, tr("Respond")), textWidth(font, tr("Close…")))) + 18;
    return {more.x() - 4 - width, more.y(), width, more.height()};
}

QSize MatterDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, scaled(rowHeight)}; }

void MatterDelegate::paintClock(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const models::ClockState state = stateOfClock(index, m_now);
    if (state.urgency == models::Urgency::None)
        return;
    const Tokens &t = tokens();
    const Tone tone = DutyWords::clockTone(state.urgency);
    const bool hot = tone != Tone::Neutral;
    const QRect line(place.x(), place.center().y() - scaled(18), place.width(), scaled(24));
    const QString text = DutyWords::clockText(state);
    const QFont font = textFont(state.urgency >= models::Urgency::Urgent ? LargeType : BodyType, Weight::Bold);
    const int wide = textWidth(font, text);
    drawText(painter, line, text, font, hot ? t.tone(tone).text : t.text, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    const int side = scaled(14);
    paintIcon(painter, hot ? Icon::Timer : Icon::Clock, hot ? t.tone(tone).text : t.text3,
              QRectF(line.x(), line.center().y() + 1 - side / 2.0, side, side));
    // Beside a long clock the words give way to the bare time; the tooltip has them.
    const QString due = index.data(MatterModel::DueTextRole).toString();
    const int left = line.x() + side + 6;
    const int room = line.right() - wide - 8 - left;
    const QFont small = textFont(SmallType);
    const QString label = DutyWords::clockLabel(clockAt(index), due);
    const QString shown = textWidth(small, label) <= room ? label : textWidth(small, due) <= room ? due : QString();
    drawText(painter, QRect(left, line.y(), room + 2, line.height()), shown, small, t.text2, Qt::AlignVCenter, Elide::Never);
    const QColor solid = hot ? t.tone(tone).solid : t.text2;
    Meter::paint(painter, QRectF(place.x(), line.bottom() + 5, place.width(), scaled(4)), state.share, 0, solid, solid);
}

void MatterDelegate::paintButtons(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QRect action = actionRect(option.rect, index);
    if (action.isEmpty())
        return;
    const bool mine = isMine(index);
    drawRound(painter, action, 6, mine ? t.accent : t.surface, mine ? t.accent : t.borderStrong);
    drawText(painter, action.adjusted(0, -1, 0, 0), actionText(index), textFont(BodyType), mine ? t.onSolid : t.text, Qt::AlignCenter, Elide::Never);
    const QRect more = moreRect(option.rect, index);
    const int side = scaled(16);
    paintIcon(painter, Icon::More, t.text2, QRectF(more.x() + (more.width() - side) / 2.0, more.y() + (more.height() - side) / 2.0, side, side));
}

void MatterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    paintTableGround(*painter, option, true);
    const QRect &row = option.rect;
    const QRect action = actionRect(row, index);
    const int buttons = action.isEmpty() ? rowSide : row.right() + 1 - action.x() + rowGap;
    const int clock = scaled(row.width() >= scaled(roomForWideClock) ? clockWide : clockNarrow);
    const QRect clockPlace(row.right() + 1 - buttons - clock, row.y(), clock, row.height());
    const int x = row.x() + rowSide;
    const int right = clockPlace.x() - rowGap;
    const int line = scaled(lineHeightOfMatter);
    int y = row.y() + (row.height() - 2 * line - 4) / 2;

    int titleX = x;
    ChipSpec sort = DutyWords::matterChip(static_cast<duty::MatterSort>(index.data(MatterModel::MatterSortRole).toInt()));
    if (option.state.testFlag(QStyle::State_Selected))
        sort.shape = ChipShape::Plain;
    titleX += paintChip(*painter, x, y + line / 2, sort) + 8;
    drawText(*painter, QRect(titleX, y, right - titleX, line), index.data(Qt::DisplayRole).toString(), textFont(BodyType, Weight::Bold), t.text);

    y += line + 4;
    int noteX = x;
    if (const ChipSpec critical = criticalChip(index); !critical.text.isEmpty())
        noteX += paintChip(*painter, x - 2, y + line / 2, critical) + 6;
    const ChipSpec escalated = escalationChip(index, right - noteX);
    if (!escalated.text.isEmpty())
        noteX += paintChip(*painter, noteX - 2, y + line / 2, escalated) + 6;
    if (index.data(models::PendingRole).toBool()) {
        const int side = scaled(14);
        paintIcon(*painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(noteX, y + (line - side) / 2.0, side, side));
        noteX += side + 6;
    }
    // What is next of a procedure says more than the details, which the tooltip has.
    const QString step = index.data(MatterModel::StepRole).toString();
    if (!step.isEmpty()) {
        const QVariant due = index.data(MatterModel::StepDueRole);
        const bool late = due.isValid() && Instant{due.toLongLong()} < m_now;
        const QColor ink = late ? t.tone(Tone::Severity4).text : t.tone(Tone::Accent).text;
        const int side = scaled(14);
        paintIcon(*painter, late ? Icon::Alert : Icon::List, ink, QRectF(noteX, y + (line - side) / 2.0, side, side));
        drawText(*painter, QRect(noteX + side + 6, y, right - noteX - side - 6, line), step, textFont(SmallType), ink);
        paintClock(*painter, clockPlace, index);
        paintButtons(*painter, option, index);
        painter->restore();
        return;
    }
    QStringList note{index.data(models::DetailRole).toString()};
    if (const QString tracker = index.data(MatterModel::TrackerRole).toString(); !tracker.isEmpty())
        note << tr("followed by %1").arg(tracker);
    note.removeAll(QString());
    const QString said = note.join(QStringLiteral("  ")).replace(QLatin1Char('\n'), QLatin1Char(' '));
    // Behind who was told it stands whole or not at all: the tooltip has it.
    if (escalated.text.isEmpty() || textWidth(textFont(SmallType), said) <= right - noteX)
        drawText(*painter, QRect(noteX, y, right - noteX, line), said, textFont(SmallType), t.text2);
    paintClock(*painter, clockPlace, index);
    paintButtons(*painter, option, index);
    painter->restore();
}

} // namespace redoubt::views
