// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/Specimens.h"

#include "views/gallery/SpecimenText.h"
#include "models/Roles.h"
#include "views/delegates/ClaimDelegate.h"
#include "views/delegates/TableDelegate.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"
#include "views/widgets/PhaseTrack.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QHeaderView>
#include <QListView>
#include <QStandardItemModel>
#include <QTableView>

namespace redoubt::views::specimens {

namespace {

QWidget *meterOf(const QString &name, const QString &value, Tone tone, double used, double proposed = 0)
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 4);
    auto *line = rowLayout(4);
    line->addWidget(new Label(name, SmallType, Weight::Regular, Ink::Text2));
    line->addStretch();
    line->addWidget(new Label(value, SmallType));
    column->addLayout(line);
    auto *meter = new Meter(tone);
    meter->setAccessibleName(name);
    meter->setShares(used, proposed);
    column->addWidget(meter);
    return box;
}

QStandardItem *claim(const QString &team, models::TeamSide side, const QString &target, const QString &what, int waited, models::ClaimMark mark,
                     double asks)
{
    auto *item = new QStandardItem(what);
    item->setData(team, models::TeamCodeRole);
    item->setData(static_cast<int>(side), models::TeamSideRole);
    item->setData(target, models::TargetRole);
    item->setData(QStringLiteral("T1190"), models::TechniqueRole);
    item->setData(static_cast<qint64>(1'776'234'378'000 - waited * 60'000LL), models::SubmittedRole);
    item->setData(static_cast<int>(mark), models::ClaimMarkRole);
    item->setData(asks, models::PointsAskedRole);
    item->setData(true, models::MineRole);
    return item;
}

} // namespace

QWidget *table()
{
    struct Row
    {
        QString finding;
        int severity;
        QString unit;
        QString left;
    };
    const Row rows[] = {{SpecimenText::tr("Weak management password"), 3, SpecimenText::tr("Data bureau"), SpecimenText::tr("2 d over")},
                        {SpecimenText::tr("OA deserialisation"), 4, SpecimenText::tr("Data bureau"), SpecimenText::tr("3 d")},
                        {SpecimenText::tr("Border rules too wide"), 2, SpecimenText::tr("Water bureau"), SpecimenText::tr("11 d")},
                        {SpecimenText::tr("Too few logs kept"), 2, SpecimenText::tr("County B"), SpecimenText::tr("19 d")},
                        {SpecimenText::tr("Late patches"), 1, SpecimenText::tr("Education bureau"), SpecimenText::tr("46 d")}};
    auto *view = new QTableView;
    auto *model = new QStandardItemModel(0, 4, view);
    model->setHorizontalHeaderLabels({SpecimenText::tr("Finding"), SpecimenText::tr("Severity"), SpecimenText::tr("Unit"), SpecimenText::tr("Left")});
    for (const Row &row : rows) {
        auto *severity = new QStandardItem;
        severity->setData(row.severity, models::SeverityRole);
        auto *left = new QStandardItem(row.left);
        left->setTextAlignment(Qt::AlignRight);
        left->setForeground(row.severity == 3 ? tokens().tone(Tone::Severity4).text : tokens().text);
        model->appendRow({new QStandardItem(row.finding), severity, new QStandardItem(row.unit), left});
    }
    for (int column = 0; column < 4; ++column)
        model->horizontalHeaderItem(column)->setTextAlignment((column == 3 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    view->setModel(model);
    view->setItemDelegate(new TableDelegate(view));
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(scaled(TableDelegate::rowHeight));
    view->horizontalHeader()->setFixedHeight(scaled(28));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    view->setColumnWidth(1, scaled(112));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setMouseTracking(true);
    view->selectRow(1);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setFixedHeight(scaled(28) + 5 * scaled(TableDelegate::rowHeight) + 1);
    return view;
}

QWidget *progress()
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 12);
    auto *tabs = new TabStrip;
    tabs->addTab(SpecimenText::tr("Overview"));
    tabs->addTab(SpecimenText::tr("MSEL"));
    tabs->addTab(SpecimenText::tr("Judging"), 9);
    tabs->addTab(SpecimenText::tr("Appeals"), 2);
    tabs->setCurrentIndex(2);
    auto *strip = columnLayout();
    strip->addWidget(tabs);
    strip->addWidget(new Rule);
    column->addLayout(strip);
    auto *phases = new PhaseTrack;
    phases->setPhases(
        {SpecimenText::tr("Preparation"), SpecimenText::tr("Attack window"), SpecimenText::tr("Freeze"), SpecimenText::tr("Retrospective")}, 1,
        SpecimenText::tr("day 2"));
    column->addWidget(lineOf({phases}));
    column->addWidget(
        meterOf(SpecimenText::tr("Cap of this class; this ruling is hatched"), QStringLiteral("2,640 + 353 / 4,000"), Tone::Accent, 0.66, 0.088));
    column->addWidget(meterOf(SpecimenText::tr("Answer within half an hour"), SpecimenText::tr("08:24 left"), Tone::Severity4, 0.72));
    column->addWidget(meterOf(SpecimenText::tr("Fetching the snapshot"), QStringLiteral("41 / 128 MB"), Tone::Neutral, 0.32));
    return box;
}

QWidget *banners()
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 8);
    column->addWidget(new Banner(Tone::Accent, Icon::Info, SpecimenText::tr("12 new changes"), SpecimenText::tr("Merged; this page is current.")));
    column->addWidget(new Banner(Tone::Ok, Icon::CheckCircle, SpecimenText::tr("Handed over"), SpecimenText::tr("Both signed at 08:29.")));
    auto *frozen = new Banner(Tone::Severity2, Icon::Lock, SpecimenText::tr("Standings frozen"), SpecimenText::tr("Published at 18:30."));
    frozen->addAction(SpecimenText::tr("Change time"));
    column->addWidget(frozen);
    auto *conflict = new Banner(Tone::Severity4, Icon::Conflict, SpecimenText::tr("Changed by two people"), SpecimenText::tr("2 to settle."));
    conflict->addAction(SpecimenText::tr("Settle"));
    column->addWidget(conflict);
    return box;
}

QWidget *claims()
{
    using models::ClaimMark;
    using models::TeamSide;
    auto *view = new QListView;
    auto *model = new QStandardItemModel(view);
    auto *head = new QStandardItem(SpecimenText::tr("Given to me"));
    head->setData(static_cast<int>(models::RowKind::GroupHead), models::RowKindRole);
    head->setData(3, models::CountRole);
    head->setFlags(Qt::NoItemFlags);
    model->appendRow(head);
    model->appendRow(claim(SpecimenText::tr("Red03"), TeamSide::Red, SpecimenText::tr("Data bureau"),
                           SpecimenText::tr("Administrator of the central control system"), 24, ClaimMark::UnderReview, 500));
    model->appendRow(claim(SpecimenText::tr("Red01"), TeamSide::Red, SpecimenText::tr("County B"),
                           SpecimenText::tr("Ordinary user of the document platform"), 11, ClaimMark::PossibleDuplicate, 150));
    model->appendRow(claim({}, TeamSide::Blue, SpecimenText::tr("Finance bureau"), SpecimenText::tr("Response: suspicious session blocked"), 16,
                           ClaimMark::Waiting, 38.4));
    auto *delegate = new ClaimDelegate(view);
    delegate->setNow(1'776'234'378'000);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setMouseTracking(true);
    view->setFocusPolicy(Qt::NoFocus);
    view->setCurrentIndex(model->index(1, 0));
    view->setFixedHeight(scaled(32) + 3 * scaled(80));
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

} // namespace redoubt::views::specimens
