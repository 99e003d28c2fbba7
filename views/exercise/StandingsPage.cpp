// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/StandingsPage.h"

#include "models/exercise/PublishedRows.h"
#include "views/charts/RaceChart.h"
#include "views/exercise/CapReviewPanel.h"
#include "views/exercise/LedgerTable.h"
#include "views/exercise/MomentEdit.h"
#include "views/exercise/RaceValues.h"
#include "views/exercise/StandingsTable.h"
#include "views/exercise/Words.h"
#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/FormDialog.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/StillPlace.h"
#include "views/widgets/Surface.h"

#include <QCheckBox>
#include <QDateTimeEdit>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int publishedWidth = 560;
constexpr int raceLeast = 280; // narrower, its hours would be printed over each other
} // namespace

StandingsPage::StandingsPage(QWidget *parent)
    : QWidget(parent), m_banner(new Banner), m_caps(new CapReviewPanel), m_side(new SegmentedControl({{tr("Attackers")}, {tr("Defenders")}})),
      m_freezeButton(new Button(tr("Freeze the board…"), ButtonKind::Secondary, Icon::Lock)),
      m_liftButton(new Button(tr("Lift the freeze…"), ButtonKind::Secondary, Icon::Lock)),
      m_publish(new Button(tr("Publish…"), ButtonKind::Primary, Icon::Megaphone)), m_table(new StandingsTable), m_race(new RaceChart),
      m_ledger(new LedgerTable), m_published(new models::StandingsModel(this)),
      m_nothing(paragraph(tr("Nothing was published yet. Boards appear here when the control publishes them."), BodyType, Ink::Text2))
{
    auto *column = columnLayout(this);
    auto *ground = new Surface(Ground::Pane);
    column->addWidget(ground);
    auto *either = columnLayout(ground);
    m_first = new EmptyState({}, {});
    m_first->setPicture(new FlowPicture({{Icon::List, tr("Plan"), false}, {Icon::Play, tr("Start"), true}, {Icon::Trophy, tr("Points"), false}}));
    m_toStart = m_first->addAction(tr("Start…"), Icon::Play);
    m_toOverview = m_first->addAction(tr("To the overview"), Icon::List);
    connect(m_toStart, &QPushButton::clicked, this, &StandingsPage::startRequested);
    connect(m_toOverview, &QPushButton::clicked, this, &StandingsPage::overviewRequested);
    either->addWidget(m_first);
    m_board = new QWidget;
    either->addWidget(m_board);
    auto *inside = columnLayout(m_board);
    auto *bar = rowLayout(8);
    bar->setContentsMargins(16, 12, 16, 12);
    m_side->setAccessibleName(tr("Which side"));
    m_side->setCurrentIndex(0);
    bar->addWidget(m_side);
    bar->addStretch();
    bar->addWidget(m_freezeButton);
    bar->addWidget(m_liftButton);
    bar->addWidget(m_publish);
    inside->addLayout(bar);
    auto *banner = new QWidget;
    columnLayout(banner, {16, 0, 16, 12})->addWidget(m_banner);
    m_bannerPlace = new StillPlace(banner);
    m_capsPlace = new StillPlace(m_caps);
    for (StillPlace *place : {m_bannerPlace, m_capsPlace}) {
        place->keepStill(m_board);
        inside->addWidget(place);
    }
    connect(m_caps, &CapReviewPanel::reversalRequested, this, &StandingsPage::reversalRequested);
    inside->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 16, 16, 16);
    inside->addWidget(m_nothing);
    auto *upper = rowLayout();
    upper->addWidget(m_table, 42);
    m_raceBox = new QWidget;
    auto *race = rowLayout(m_raceBox);
    race->addWidget(new Rule(Qt::Vertical));
    auto *chart = columnLayout();
    chart->setContentsMargins(12, 8, 12, 8);
    chart->addWidget(m_race);
    race->addLayout(chart, 1);
    upper->addWidget(m_raceBox, 58);
    upper->addStretch(1);
    inside->addLayout(upper, 5);
    m_ledgerBox = new QWidget;
    auto *ledger = columnLayout(m_ledgerBox);
    ledger->addWidget(new Rule);
    ledger->addWidget(new PaneHead(tr("Ledger"), tr("every point given or taken; nothing in it is ever changed")));
    ledger->addWidget(m_ledger, 1);
    inside->addWidget(m_ledgerBox, 4);
    m_race->setAccessibleName(tr("Points over time"));
    m_race->setMinimumWidth(scaled(raceLeast));

    connect(m_side, &SegmentedControl::chosen, this, &StandingsPage::showSide);
    connect(m_freezeButton, &QPushButton::clicked, this, &StandingsPage::confirmFreeze);
    connect(m_liftButton, &QPushButton::clicked, this, &StandingsPage::confirmLift);
    connect(m_publish, &QPushButton::clicked, this, &StandingsPage::confirmPublish);
    connect(m_ledger, &LedgerTable::reversalRequested, this, &StandingsPage::reversalRequested);
    setAccess({});
}

void StandingsPage::setAccess(const models::Access &access)
{
    m_access = access;
    m_ledger->setMayReverse(access.reverses);
    m_caps->setMayReverse(access.reverses);
    m_raceBox->setVisible(access.seesBoard);
    m_ledgerBox->setVisible(access.seesBoard);
    m_publish->setVisible(access.publishes);
    showFreeze();
    showSide();
    showPlanned();
}

void StandingsPage::setPlan(const models::PlanDetail &plan)
{
    m_planned = plan.state == exercise::ExerciseState::Planned;
    m_ready = std::ranges::none_of(plan.findings, [](const auto &finding) { return finding.blocks; });
    showPlanned();
}

void StandingsPage::showPlanned()
{
    const bool first = m_access.seesBoard && m_planned && !m_scored;
    m_first->setVisible(first);
    m_board->setVisible(!first);
    m_toStart->setVisible(m_access.runs && m_ready);
    m_toOverview->setVisible(m_access.plans && !m_ready);
    const QString purpose = tr("Places and points stand here once it runs and claims are ruled.");
    const QString next = m_access.plans && !m_ready ? tr("First some things are to be done; the overview names them.")
        : m_access.runs && m_ready                  ? tr("Everything it needs is there: start it when its time has come.")
                                                    : tr("It has not been started yet.");
    m_first->setText(tr("Nothing is scored yet"), PlainWords::sentences({purpose, next}));
}

void StandingsPage::setStandings(models::StandingsModel *red, models::StandingsModel *blue)
{
    m_red = red;
    m_blue = blue;
    showSide();
}

void StandingsPage::setRace(const std::vector<models::RaceLine> &red, const std::vector<models::RaceLine> &blue, Instant from, Instant until)
{
    m_redRace = red;
    m_blueRace = blue;
    m_from = from;
    m_until = until;
    showSide();
}

void StandingsPage::setLedger(const std::vector<models::LedgerRow> &entries)
{
    m_ledger->setEntries(entries);
    m_scored = !entries.empty();
    showPlanned();
}

void StandingsPage::setCapReview(const std::vector<models::CapReviewRow> &rows)
{
    m_caps->setRows(rows);
    m_capsPlace->setWanted(m_caps->isWanted());
}

void StandingsPage::setPublished(const std::vector<exercise::PublishedBoard> &boards)
{
    m_boards = boards;
    showSide();
}

void StandingsPage::setReader(const std::optional<models::TeamLabel> &team)
{
    const bool known = m_reader.has_value();
    m_reader = team;
    // Their own side first; where they have turned to since is theirs to choose.
    if (team && !known)
        m_side->setCurrentIndex(team->side == models::TeamSide::Blue ? 1 : 0);
    showSide();
}

void StandingsPage::showSide()
{
    const bool blue = m_side->currentIndex() == 1;
    m_nothing->setVisible(false);
    m_table->show();
    m_table->setTotalsOnly(!m_access.seesBoard);
    // Alone it need not be wide: points far from their team are hard to read.
    m_table->setMaximumWidth(m_access.seesBoard ? QWIDGETSIZE_MAX : scaled(publishedWidth));
    if (m_access.seesBoard) {
        models::StandingsModel *model = blue ? m_blue : m_red;
        if (model && m_table->model() != model)
            m_table->setModel(model);
        m_race->setRange(m_from.ms, m_until.ms);
        m_race->setSeries(raceSeries(blue ? m_blueRace : m_redRace));
        return;
    }
    // A team's member reads what was published: codes and totals, no more.
    std::vector<models::StandingRow> rows;
    Instant at;
    for (const exercise::PublishedBoard &board : m_boards) {
        if (board.side != (blue ? "blue" : "red"))
            continue;
        at = board.at;
        rows = models::publishedRows(board, m_reader);
    }
    m_nothing->setVisible(rows.empty());
    m_table->setVisible(!rows.empty());
    m_published->assign(std::move(rows));
    if (m_table->model() != m_published)
        m_table->setModel(m_published);
    m_banner->setContent(Tone::Accent, Icon::Megaphone, tr("As published"), tr("at %1").arg(TimeText(m_now.ms).moment(at.ms)));
    m_bannerPlace->setWanted(!m_boards.empty());
}

void StandingsPage::setFreeze(const std::optional<models::FreezeFacts> &freeze, Instant now)
{
    m_freeze = freeze;
    m_now = now;
    showFreeze();
}

void StandingsPage::showFreeze()
{
    m_freezeButton->setVisible(m_access.publishes && !m_freeze);
    m_liftButton->setVisible(m_access.publishes && m_freeze.has_value());
    if (!m_access.seesBoard)
        return;
    if (!m_freeze) {
        m_bannerPlace->setWanted(false);
        return;
    }
    const TimeText time(m_now.ms);
    QString text = tr("The wall shows the places of %1. Rulings go on; here you see them as they come.").arg(time.moment(m_freeze->at.ms));
    if (m_freeze->publishAt)
        text = PlainWords::sentences({text,
                                      m_freeze->publishAt->ms > m_now.ms
                                          ? tr("It is to be published at %1, in %2.")
                                                .arg(time.moment(m_freeze->publishAt->ms), Durations::span((*m_freeze->publishAt - m_now) / 1000))
                                          : tr("It was to be published at %1.").arg(time.moment(m_freeze->publishAt->ms))});
    m_banner->setContent(Tone::Severity2, Icon::Lock, tr("The board is frozen"), text);
    m_bannerPlace->setWanted(true);
}

void StandingsPage::confirmFreeze()
{
    auto *dialog = new FormDialog(tr("Freeze the board?"), tr("Freeze now"), this);
    auto *words =
        paragraph(tr("The wall stands still at this moment and says so. Rulings go on: each team reads its own, and who sees the board here "
                     "sees it move. Nothing is lost when the freeze is lifted."),
                  BodyType, Ink::Text2);
    words->setMinimumWidth(scaled(380));
    dialog->body()->addWidget(words);
    auto *says = new QCheckBox(tr("Say when it will be published"));
    auto *when = momentEdit(Instant{m_now.ms + 2 * 3'600'000LL});
    when->setEnabled(false);
    dialog->body()->addWidget(says);
    dialog->body()->addWidget(new FormField(tr("Published at"), when));
    connect(says, &QCheckBox::toggled, when, &QWidget::setEnabled);
    connect(dialog->acceptButton(), &QPushButton::clicked, this, [this, dialog, says, when] {
        Q_EMIT freezeRequested({false, says->isChecked() ? std::optional(momentOf(when)) : std::nullopt});
        dialog->accept();
    });
    dialog->open();
}

void StandingsPage::confirmLift()
{
    Confirmation confirmation;
    confirmation.icon = Icon::Lock;
    confirmation.question = tr("Lift the freeze?");
    confirmation.consequences = tr("The wall moves at once to the places as they are now, with everything that was ruled since.");
    confirmation.accept = tr("Lift it");
    confirmation.decline = tr("Keep it frozen");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, [this] { Q_EMIT freezeRequested({true, std::nullopt}); });
    dialog->open();
}

void StandingsPage::confirmPublish()
{
    Confirmation confirmation;
    confirmation.icon = Icon::Megaphone;
    confirmation.question = tr("Publish the board?");
    // What was frozen is published as it was frozen.
    confirmation.consequences = m_freeze
        ? tr("Everyone in the exercise, the teams too, reads the places and totals of both sides as they were at %1, when the board was frozen. It "
             "cannot be taken back; a later board can follow.")
              .arg(TimeText(m_now.ms).moment(m_freeze->at.ms))
        : tr("Everyone in the exercise, the teams too, reads the places and totals of both sides as they are now. It cannot be taken back; a later "
             "board can follow.");
    confirmation.accept = tr("Publish");
    confirmation.decline = tr("Not yet");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, &StandingsPage::publishRequested);
    dialog->open();
}

} // namespace redoubt::views
