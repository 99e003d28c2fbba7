// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/DutyPage.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/TabStrip.h"

#include <QDateTime>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace redoubt::views {

namespace {
constexpr int leastOfDuty = 600; // in pixels at 1.0×
} // namespace

DutyPage::DutyPage(QWidget *parent)
    : QWidget(parent), m_either(new QStackedWidget), m_head(new PageHead(tr("Duty"))), m_tabs(new TabStrip),
      m_otherUnit(new Button(tr("Other unit…"), ButtonKind::Ghost, Icon::Unit, ButtonSize::Small)), m_followed(new FollowedBanner),
      m_coming(new EmptyState({}, {})), m_actBox(new QWidget), m_pages(new QStackedWidget)
{
    columnLayout(this)->addWidget(m_either);
    m_none = new EmptyState(
        tr("No duty office yet"),
        tr("Once your unit has a duty office and you stand duty in it, the shift, its checklist and the handover are here; whoever reports for a "
           "unit "
           "finds its reports and bulletins here. An administrator opens the office and says who plans, who stands duty and who reports."));
    m_none->setPicture(
        new FlowPicture({{Icon::Calendar, tr("Roster"), false}, {Icon::Duty, tr("Shift"), true}, {Icon::Sign, tr("Handover"), false}}));
    m_firstUnit = m_none->addAction(tr("Other unit…"), Icon::Unit);
    m_firstUnit->hide();
    connect(m_firstUnit, &QPushButton::clicked, this, &DutyPage::otherUnitWanted);
    m_either->addWidget(m_none);

    auto *there = new QWidget;
    auto *column = columnLayout(there);
    auto *middle = new QWidget;
    auto *beside = rowLayout(middle, {}, 8);
    beside->addWidget(m_otherUnit);
    m_otherUnit->hide();
    m_chips = rowLayout(8);
    beside->addLayout(m_chips);
    m_head->setMiddle(middle);
    connect(m_otherUnit, &QPushButton::clicked, this, &DutyPage::otherUnitWanted);
    m_actRow = rowLayout(m_actBox);
    m_head->addAction(m_actBox);
    m_tabs->setAccessibleName(tr("Parts of duty"));
    m_head->setTabs(m_tabs);
    column->addWidget(m_head);
    column->addWidget(m_followed);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_coming);
    m_either->addWidget(there);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        showCurrent();
        Q_EMIT currentChanged(index);
    });
}

void DutyPage::setPlace(const QString &place, qint64 localMs)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(localMs, Qt::UTC);
    const QLocale locale;
    //: The form of a date by Qt's letters
    const QString date = locale.toString(local.date(), tr("d MMMM"));
    const QString text = QStringList{place, date, locale.dayName(local.date().dayOfWeek()), local.time().toString(QStringLiteral("HH:mm"))}.join(
        QStringLiteral("   "));
    if (text == m_shownPlace)
        return;
    m_shownPlace = text;
    m_head->setSubtitle(text);
}

void DutyPage::setChips(const QList<ChipSpec> &chips)
{
    if (chips == m_shownChips)
        return;
    m_shownChips = chips;
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ChipSpec &chip : chips)
        m_chips->addWidget(new Chip(chip));
}

void DutyPage::setOtherUnits(bool there)
{
    m_otherUnit->setVisible(there);
    m_firstUnit->setVisible(there);
}

void DutyPage::setFollowed(const std::optional<FollowedUnit> &unit)
{
    if (unit == m_followed->unit())
        return;
    m_followed->setUnit(unit);
    if (unit) {
        const QString known = unit->above.isEmpty() ? QString() : tr("Its superior is %1. ").arg(unit->above);
        m_coming->setText(unit->isOnline ? tr("Fetching the duty of %1").arg(unit->name) : tr("The duty of %1 is not here yet").arg(unit->name),
                          known
                              + (unit->isOnline ? tr("Shift, roster and past handovers are shown as soon as they come.")
                                                : tr("There is no connection. It is fetched as soon as the server answers; until then one's own unit "
                                                     "can be chosen again.")));
    }
    showCurrent();
}

void DutyPage::setFetching(bool fetching) { m_none->setFetching(fetching); }

void DutyPage::setCompact(bool compact) { m_tabs->setCompact(compact); }

QWidget *DutyPage::boxOf(const QList<QWidget *> &acts)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    for (QWidget *act : acts)
        row->addWidget(act);
    return box;
}

void DutyPage::addTab(const Part &part)
{
    m_acts << part.acts;
    m_actRow->addWidget(part.acts);
    m_pages->addWidget(part.page);
    m_tabs->addTab(part.title);
    showCurrent();
}

void DutyPage::putTabsBy()
{
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
    }
    const auto putBy = [](QWidget *widget) {
        widget->hide();
        widget->setParent(nullptr);
    };
    for (QWidget *acts : std::as_const(m_acts)) {
        m_actRow->removeWidget(acts);
        putBy(acts);
    }
    m_acts.clear();
    while (m_pages->count() > 1) { // the first says that something is coming
        auto *page = m_pages->widget(1);
        m_pages->removeWidget(page);
        putBy(page);
    }
    showCurrent();
}

int DutyPage::count() const { return m_tabs->count(); }

int DutyPage::currentIndex() const { return m_tabs->currentIndex(); }

void DutyPage::setCurrentIndex(int index) { m_tabs->setCurrentIndex(index); }

void DutyPage::setBadge(int index, int badge) { m_tabs->setBadge(index, badge); }

void DutyPage::showCurrent()
{
    m_either->setCurrentIndex(count() > 0 || m_followed->unit() ? 1 : 0);
    m_tabs->setVisible(count() > 0);
    const int current = currentIndex();
    for (int i = 0; i < m_acts.size(); ++i)
        m_acts[i]->setVisible(i == current);
    m_pages->setCurrentIndex(current + 1);
}

QSize DutyPage::minimumSizeHint() const
{
    const QSize inside = QWidget::minimumSizeHint();
    return {qMin(inside.width(), scaled(leastOfDuty)), inside.height()};
}

} // namespace redoubt::views
