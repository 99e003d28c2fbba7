// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ReportTab.h"

#include "app/console/areas/duty/ReportShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "views/duty/report/CollectPage.h"
#include "views/duty/report/ReportWords.h"
#include "views/duty/report/ReportingPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PageRoom.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QStackedWidget>

namespace redoubt::console {

namespace {
const QString reportsItem = QStringLiteral("duty.reports");
const QString reportUnitPrefix = QStringLiteral("duty.report:");
} // namespace

ReportTab::ReportTab(const AreaPlace &place, const DutySeat &seat)
    : m_place(place), m_seat(seat), m_page(new QWidget), m_side(new views::SegmentedControl({{tr("Collect")}, {tr("Report")}})),
      m_sides(new QStackedWidget), m_collectPage(new views::CollectPage), m_reportingPage(new views::ReportingPage),
      m_times(new views::Button(tr("Times…"), views::ButtonKind::Secondary, views::Icon::Clock)),
      m_remind(new views::Button({}, views::ButtonKind::Primary, views::Icon::Megaphone))
{
    auto *column = views::columnLayout(m_page);
    m_sideRow = new views::Surface(views::Ground::Pane);
    auto *head = views::rowLayout(m_sideRow, {16, 8, 16, 0});
    head->addWidget(m_side);
    head->addStretch();
    column->addWidget(m_sideRow);
    column->addWidget(m_sides, 1);
    m_sides->addWidget(new views::PageRoom(m_collectPage));
    m_sides->addWidget(m_reportingPage);
    // Until the title row takes them: without a place a button that is shown is a window.
    for (auto *act : {m_times, m_remind})
        act->setParent(m_page);
    m_collect = std::make_unique<CollectController>(place, seat, *m_collectPage);
    m_reporting = std::make_unique<ReportingController>(place, seat, *m_reportingPage);
    const auto both = [this](auto &controller) {
        using Controller = std::remove_reference_t<decltype(controller)>;
        connect(&controller, &Controller::saved, this, &ReportTab::saved);
        connect(&controller, &Controller::changed, this, [this] {
            showSides();
            Q_EMIT changed();
        });
    };
    both(*m_collect);
    both(*m_reporting);
    connect(m_collect.get(), &CollectController::failed, this, &ReportTab::failed);
    connect(m_side, &views::SegmentedControl::chosen, this, [this](int side) {
        m_sides->setCurrentIndex(side);
        showSides();
    });
    connect(m_remind, &QPushButton::clicked, m_collectPage, &views::CollectPage::openRemindAll);
    // This tab, and the button that was pressed, go with the seat: not while its click is being told.
    const auto openOffice = [this](const Id &unit) {
        Intent intent{Intent::What::Open, duty::Office::Kind, {}, {}, {}};
        intent.facts["unit"] = unit.toString();
        Q_EMIT intended(intent, tr("No role of yours reads its duty office."));
    };
    connect(m_collectPage, &views::CollectPage::officeWanted, this, openOffice, Qt::QueuedConnection);
    connect(m_times, &QPushButton::clicked, m_collect.get(), &CollectController::openSchedule);
    // Whoever only reports comes to their form, whoever collects to the board.
    m_sides->setCurrentIndex(m_collect->hasUnits() || !m_reporting->reports() ? 0 : 1);
    m_side->setCurrentIndex(m_sides->currentIndex());
    showSides();
}

ReportTab::~ReportTab() = default;

void ReportTab::showSides()
{
    const bool collects = m_collect->hasUnits();
    m_sideRow->setVisible(collects && m_reporting->reports());
    if (collects != m_reporting->reports()) {
        m_sides->setCurrentIndex(collects ? 0 : 1);
        m_side->setCurrentIndex(m_sides->currentIndex());
    }
    m_collectPage->setMayLook(!m_place.session.desk().unitsWith(duty::readers::ofOfficesBelow()).empty());
    const int missing = m_collect->missingCount();
    m_remind->setText(tr("Remind %n units…", nullptr, missing));
    m_remind->setVisible(m_sides->currentIndex() == 0 && m_collect->mayAct() && m_collect->values().asked);
    m_times->setVisible(m_sides->currentIndex() == 0 && m_collect->mayPublish() && m_collect->values().asked);
    m_remind->setEnabled(missing > 0);
    m_remind->setToolTip(missing > 0 ? QString() : tr("Nobody is missing"));
}

QString ReportTab::title() const { return tr("Zero reports"); }

QWidget *ReportTab::page() const { return m_page; }

QList<QWidget *> ReportTab::acts() { return {m_times, m_remind}; }

int ReportTab::badge() const { return (m_collect->mayAct() ? m_collect->waitingCount() : 0) + m_reporting->waitingCount(); }

void ReportTab::shown()
{
    if (m_sides->currentIndex() != 0 || m_collectPage->current())
        return;
    // The first that waits for somebody, or else the first.
    const models::ReportCell *first = nullptr;
    for (const auto &group : m_collect->values().groups) {
        for (const auto &cell : group.cells) {
            if (!first || (!first->view.waits() && cell.view.waits()))
                first = &cell;
        }
    }
    if (first)
        m_collectPage->showUnit(first->unit.unit);
}

void ReportTab::setCompact(bool compact) { m_collectPage->setCompact(compact); }

void ReportTab::tick()
{
    m_collect->tick();
    m_reporting->tick();
}

std::vector<Waiting> ReportTab::waiting() const
{
    auto all = m_collect->waiting();
    for (auto &each : m_reporting->waiting())
        all.push_back(std::move(each));
    return all;
}

QList<views::PaletteItem> ReportTab::finds() const
{
    QList<views::PaletteItem> items;
    views::PaletteItem reports;
    reports.id = reportsItem;
    reports.title = title();
    reports.kind = tr("page");
    reports.icon = views::Icon::Inbox;
    items += reports;
    for (const auto &group : m_collect->values().groups) {
        for (const auto &cell : group.cells) {
            views::PaletteItem item;
            item.id = reportUnitPrefix + models::text(cell.unit.unit);
            item.title = cell.unit.name;
            item.kind = tr("zero report");
            item.icon = views::Icon::Unit;
            items += item;
        }
    }
    return items;
}

bool ReportTab::choose(const QString &item)
{
    if (item == reportsItem) {
        Q_EMIT frontRequested();
        return true;
    }
    if (!item.startsWith(reportUnitPrefix))
        return false;
    if (const auto unit = Id::parse(item.mid(reportUnitPrefix.size()).toStdString())) {
        Q_EMIT frontRequested();
        m_sides->setCurrentIndex(0);
        m_collectPage->showUnit(*unit);
    }
    return true;
}

QList<views::KeyGroup> ReportTab::keyGroups()
{
    return {{tr("Zero reports"),
             {{{QStringLiteral("1"), QStringLiteral("6")}, tr("All, all quiet, something there, late, suspicious, missing")},
              {{QStringLiteral("R")}, tr("Send a report back")},
              {{QStringLiteral("P")}, tr("Write down a call")},
              {{views::KeyHint::textOf(QKeySequence(Qt::CTRL | Qt::Key_Return))}, tr("Remind all that are missing")}}}};
}

bool ReportTab::follow(const Intent &intent)
{
    const auto &desk = m_place.session.desk();
    if (desk.shelfOf(intent.kind) != &ReportShelf::of(desk))
        return false;
    Q_EMIT frontRequested();
    const auto unit = intent.stream ? UnitShelf::of(desk).unitOf(*intent.stream) : std::nullopt;
    if (unit && *unit != m_seat.unit) {
        m_sides->setCurrentIndex(0);
        m_collectPage->showUnit(*unit);
    }
    return true;
}

} // namespace redoubt::console
