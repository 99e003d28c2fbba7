// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterToolbar.h"

#include "views/duty/roster/RosterWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace redoubt::views {

using models::RosterMark;

RosterToolbar::RosterToolbar(QWidget *parent)
    : QWidget(parent), m_title(new Label({}, LargeType, Weight::Bold)), m_scale(new SegmentedControl({}, 24)), m_version(new Chip),
      m_count(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_legend(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_filterBox(new QWidget)
{
    auto *inside = new QWidget;
    columnLayout(this, {16, 8, 16, 8})->addWidget(inside);
    auto *flow = new FlowLayout(8, inside);
    m_flow = inside;
    auto *months = new QWidget;
    auto *row = rowLayout(months, {}, 4);
    auto *previous = Button::iconOnly(Icon::ChevronLeft, tr("The month before (Page Up)"));
    auto *next = Button::iconOnly(Icon::ChevronRight, tr("The next month (Page Down)"));
    auto *today = new Button(tr("Today"), ButtonKind::Secondary, Icon::None, ButtonSize::Small);
    row->addWidget(previous);
    row->addWidget(m_title);
    row->addWidget(next);
    row->addWidget(today);
    flow->addWidget(months);
    m_scale->setSegments({{tr("Month")}, {tr("Week")}, {tr("People")}});
    m_scale->setCurrentIndex(0);
    m_scale->setAccessibleName(tr("How the roster is laid out"));
    flow->addWidget(m_scale);
    connect(m_scale, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT scaleChosen(static_cast<RosterScale>(index)); });
    flow->addWidget(m_version);
    flow->addWidget(m_count);
    auto *filters = rowLayout(m_filterBox, {}, 8);
    filters->setAlignment(Qt::AlignLeft);
    flow->addWidget(m_filterBox);
    flow->addWidget(m_legend);
    addFilter(RosterMark::Gap, Icon::AlertCircle);
    addFilter(RosterMark::Waiting, Icon::Hourglass);
    addFilter(RosterMark::Swapped, Icon::Repeat);
    addFilter(RosterMark::Changed, Icon::Pen);
    connect(previous, &QPushButton::clicked, this, [this] { Q_EMIT monthRequested(-1); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT monthRequested(1); });
    connect(today, &QPushButton::clicked, this, &RosterToolbar::todayRequested);
    showMonth();
}

void RosterToolbar::addFilter(RosterMark mark, Icon icon)
{
    auto *button = new Button({}, ButtonKind::Secondary, icon, ButtonSize::Small);
    button->setCheckable(true);
    button->setToolTip(tr("Shows only these"));
    m_filterBox->layout()->addWidget(button);
    m_filters.push_back({mark, button});
    connect(button, &QPushButton::clicked, this, [this, mark](bool on) { choose(on ? mark : RosterMark::None); });
}

Button *RosterToolbar::filterButton(RosterMark mark) const
{
    for (const auto &filter : m_filters) {
        if (filter.mark == mark)
            return filter.button;
    }
    return nullptr;
}

void RosterToolbar::choose(RosterMark mark)
{
    if (m_chosen == mark)
        return;
    m_chosen = mark;
    for (const auto &filter : m_filters)
        filter.button->setChecked(filter.mark == mark);
    Q_EMIT filterChosen(mark);
}

int RosterToolbar::countOf(RosterMark mark) const
{
    switch (mark) {
    case RosterMark::Gap: return m_month.gaps;
    case RosterMark::Waiting: return m_month.waiting;
    case RosterMark::Swapped: return m_month.swapped;
    case RosterMark::Changed: return m_month.version > 0 ? m_month.changed : 0;
    case RosterMark::Trial:
    case RosterMark::None: break;
    }
    return 0;
}

QString RosterToolbar::wordsOf(RosterMark mark) const
{
    const int count = countOf(mark);
    switch (mark) {
    case RosterMark::Gap: return tr("%n gap(s)", nullptr, count);
    case RosterMark::Waiting: return tr("%n waiting", nullptr, count);
    case RosterMark::Swapped: return tr("%n swapped", nullptr, count);
    case RosterMark::Changed: return tr("%n not published", nullptr, count);
    case RosterMark::Trial:
    case RosterMark::None: break;
    }
    return {};
}

void RosterToolbar::setMonth(const models::RosterMonthValues &month)
{
    m_month = month;
    showMonth();
}

void RosterToolbar::setScale(RosterScale scale) { m_scale->setCurrentIndex(static_cast<int>(scale)); }

void RosterToolbar::setCompact(bool compact)
{
    m_compact = compact;
    showMonth();
}

void RosterToolbar::showMonth()
{
    m_title->setText(m_month.month.isValid() ? RosterWords::month(m_month.month) : QString());
    ChipSpec version;
    version.height = 24;
    if (m_month.version > 0) {
        version = {tr("version %1, published %2").arg(m_month.version).arg(RosterWords::day(m_month.publishedAt.date())),
                   Tone::Neutral,
                   Icon::Check,
                   ChipShape::Outline,
                   0,
                   24};
        if (m_month.pending)
            version.icon = Icon::CloudUp;
    } else {
        version = {tr("not published"), Tone::Neutral, Icon::Pen, ChipShape::Outline, 0, 24};
    }
    m_version->setSpec(version);
    m_version->setVisible(m_month.lack == models::RosterLack::Nothing && m_month.month.isValid());
    const int days = m_month.month.isValid() ? m_month.month.daysInMonth() : 0;
    const bool daily = m_month.posts > 0 && m_month.due == days * m_month.posts;
    m_count->setText(daily && !m_compact
                         ? tr("%1 days × %2 posts = %3 shifts, %4 planned").arg(days).arg(m_month.posts).arg(m_month.due).arg(m_month.filled)
                         : tr("%1 / %2 shifts planned").arg(m_month.filled).arg(m_month.due));
    m_count->setVisible(m_month.due > 0);
    bool gone = false;
    for (const auto &filter : m_filters) {
        filter.button->setText(wordsOf(filter.mark));
        filter.button->setVisible(countOf(filter.mark) > 0);
        gone = gone || (filter.mark == m_chosen && countOf(filter.mark) == 0);
    }
    if (gone)
        choose(RosterMark::None);
    QString legend = tr("workdays %1, rest days %2, holidays %3").arg(m_month.workdays).arg(m_month.restDays).arg(m_month.holidays);
    if (!m_month.handOver.isEmpty())
        legend += tr("; each shift %1 to %1 the next day").arg(m_month.handOver);
    m_legend->setText(legend);
    m_legend->setVisible(!m_compact && m_month.due > 0);
    m_flow->layout()->invalidate();
    m_flow->updateGeometry();
}

} // namespace redoubt::views
