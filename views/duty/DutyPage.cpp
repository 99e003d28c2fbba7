// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/DutyPage.h"

#include "views/theme/Typography.h"
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
    : QWidget(parent), m_either(new QStackedWidget), m_head(new PageHead(tr("Duty"))), m_tabs(new TabStrip), m_actBox(new QWidget),
      m_pages(new QStackedWidget)
{
    columnLayout(this)->addWidget(m_either);
    auto *none = new EmptyState(
        tr("No duty office yet"),
        tr("Once your unit has a duty office and you stand duty in it, the shift, its checklist and the handover are here; whoever reports for a "
           "unit "
           "finds its reports and bulletins here. An administrator opens the office and says who plans, who stands duty and who reports."));
    none->setPicture(new FlowPicture({{Icon::Calendar, tr("Roster"), false}, {Icon::Duty, tr("Shift"), true}, {Icon::Sign, tr("Handover"), false}}));
    m_either->addWidget(none);

    auto *there = new QWidget;
    auto *column = columnLayout(there);
    auto *chips = new QWidget;
    m_chips = rowLayout(chips, {}, 8);
    m_head->setMiddle(chips);
    m_actRow = rowLayout(m_actBox);
    m_head->addAction(m_actBox);
    m_tabs->setAccessibleName(tr("Parts of duty"));
    m_head->setTabs(m_tabs);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
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

void DutyPage::setCompact(bool compact) { m_tabs->setCompact(compact); }

void DutyPage::addTab(const QString &title, QWidget *page, const QList<QWidget *> &acts)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    for (QWidget *act : acts)
        row->addWidget(act);
    m_acts << box;
    m_actRow->addWidget(box);
    m_pages->addWidget(page);
    m_tabs->addTab(title);
    showCurrent();
}

void DutyPage::clear()
{
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
    }
    qDeleteAll(m_acts);
    m_acts.clear();
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        delete page;
    }
    showCurrent();
}

int DutyPage::count() const { return m_tabs->count(); }

int DutyPage::currentIndex() const { return m_tabs->currentIndex(); }

void DutyPage::setCurrentIndex(int index) { m_tabs->setCurrentIndex(index); }

void DutyPage::setBadge(int index, int badge) { m_tabs->setBadge(index, badge); }

void DutyPage::showCurrent()
{
    m_either->setCurrentIndex(count() > 0 ? 1 : 0);
    const int current = currentIndex();
    for (int i = 0; i < m_acts.size(); ++i)
        m_acts[i]->setVisible(i == current);
    if (current >= 0)
        m_pages->setCurrentIndex(current);
}

QSize DutyPage::minimumSizeHint() const
{
    const QSize inside = QWidget::minimumSizeHint();
    return {qMin(inside.width(), scaled(leastOfDuty)), inside.height()};
}

} // namespace redoubt::views
