// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/JudgingPage.h"

#include "views/exercise/BoardStrip.h"
#include "views/exercise/CapReviewPanel.h"
#include "views/exercise/ClaimPane.h"
#include "views/exercise/EvidenceLight.h"
#include "views/exercise/EvidencePane.h"
#include "views/exercise/HistoryDialog.h"
#include "views/exercise/JudgingKeys.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/StandingsLine.h"
#include "views/theme/Typography.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PageRoom.h"
#include "views/widgets/StillPlace.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QListView>
#include <QStackedWidget>

namespace redoubt::views {

namespace {
constexpr int stripHeight = 262;
constexpr int slimPage = 920;    // below it, in pixels at 1.0×, queue and claim take turns
constexpr int slimLeast = 720;   // what the two panes of that need
constexpr int narrowPage = 1180; // below it, in pixels at 1.0×, the panes at the sides give way to the claim
constexpr int lowHeight = 860;   // below it, in pixels at 1.0×, the board strip gives way to the line
} // namespace

JudgingPage::JudgingPage(QWidget *parent)
    : QWidget(parent), m_queue(new QueuePane(QueuePane::Audience::Judge)), m_claim(new ClaimPane), m_centre(new QStackedWidget),
      m_caps(new CapReviewPanel), m_board(new BoardStrip), m_line(new StandingsLine), m_ruling(new RulingPane)
{
    auto *page = columnLayout(this);
    m_partsBox = new Surface(Ground::Pane);
    auto *parts = columnLayout(m_partsBox);
    auto *tabs = rowLayout();
    tabs->setContentsMargins(16, 0, 16, 0);
    m_parts = new TabStrip;
    m_parts->setCompact(true);
    m_parts->addTab(tr("Queue"));
    m_parts->addTab(tr("Claim"));
    m_parts->setAccessibleName(tr("Queue or claim"));
    tabs->addWidget(m_parts);
    tabs->addStretch();
    parts->addLayout(tabs);
    parts->addWidget(new Rule);
    page->addWidget(m_partsBox);
    auto *row = rowLayout();
    page->addLayout(row, 1);
    m_queueBox = new Surface(Ground::Pane);
    auto *left = columnLayout(m_queueBox);
    left->addWidget(m_queue, 1);
    m_light = new EvidenceLight;
    left->addWidget(m_light);
    row->addWidget(m_queueBox);
    m_queueRule = new Rule(Qt::Vertical);
    row->addWidget(m_queueRule);
    m_middle = new Surface(Ground::Pane);
    auto *column = columnLayout(m_middle);
    m_empty = new EmptyState({}, {});
    m_centre->addWidget(m_empty);
    m_centre->addWidget(new PageRoom(m_claim));
    m_capsPlace = new StillPlace(m_caps);
    m_capsPlace->keepStill(m_middle);
    column->addWidget(m_capsPlace);
    column->addWidget(m_centre, 1);
    m_boardRule = new Rule;
    column->addWidget(m_boardRule);
    column->addWidget(m_board);
    column->addWidget(m_line);
    row->addWidget(m_middle, 1);
    m_rulingRule = new Rule(Qt::Vertical);
    row->addWidget(m_rulingRule);
    m_rulingBox = new Surface(Ground::Pane);
    columnLayout(m_rulingBox)->addWidget(m_ruling);
    row->addWidget(m_rulingBox);

    connect(m_queue, &QueuePane::chosen, this, &JudgingPage::claimOpened);
    connect(m_parts, &QTabBar::currentChanged, this, &JudgingPage::applyLayout);
    connect(m_light, &EvidenceLight::fetchRequested, this, &JudgingPage::evidenceAheadRequested);
    connect(m_caps, &CapReviewPanel::reversalRequested, this, &JudgingPage::reversalRequested);
    connect(m_claim, &ClaimPane::nextRequested, this, &JudgingPage::openNext);
    connect(m_claim, &ClaimPane::previousRequested, this, &JudgingPage::openPrevious);
    connect(m_claim, &ClaimPane::expandRequested, this, [this] {
        m_expanded = !m_expanded;
        applyLayout();
    });
    connect(m_line, &QAbstractButton::clicked, this, [this] {
        m_boardOpen = !m_boardOpen;
        applyLayout();
    });
    connect(m_board, &BoardStrip::sideChosen, this,
            [this](models::TeamSide side) { m_line->setModel(side == models::TeamSide::Blue ? m_blue : m_red); });
    connect(m_claim->evidence(), &EvidencePane::wanted, this, [this](const QString &digest) {
        if (m_detail)
            Q_EMIT evidenceRequested(m_detail->id, digest);
    });
    connect(m_claim->evidence(), &EvidencePane::saveRequested, this, [this](const QString &digest, const QString &path) {
        if (m_detail)
            Q_EMIT evidenceSaveRequested(m_detail->id, digest, path);
    });
    connect(m_claim->evidence(), &EvidencePane::moreRequested, this, [this] { m_ruling->askForMore(tr("Please add: ")); });
    connect(m_ruling, &RulingPane::choiceChanged, this, [this](const exercise::AwardChoice &choice) {
        if (m_detail)
            Q_EMIT previewRequested(m_detail->id, choice);
    });
    connect(m_ruling, &RulingPane::rulingRequested, this, &JudgingPage::rulingRequested);
    connect(m_ruling, &RulingPane::reversalRequested, this, &JudgingPage::reversalRequested);
    connect(m_ruling, &RulingPane::reasonRested, this, [this](const QString &reason) {
        if (m_detail)
            Q_EMIT reasonDraftChanged(m_detail->id, reason);
    });
    connect(m_ruling, &RulingPane::historyRequested, this, &JudgingPage::openHistory);

    new JudgingKeys(*this, *m_queue, *m_ruling);
    setFocusProxy(m_queue);
    orderTabs();
    setAccess({});
    setClaim(std::nullopt);
}

/// Tab goes the way of the work: from the queue to the evidence, then to the ruling; the rest of the page comes behind.
void JudgingPage::orderTabs()
{
    QWidget *last = m_queue->focusProxy();
    const auto follow = [&last](QWidget *part) {
        QList<QWidget *> stops;
        for (QWidget *widget = part->nextInFocusChain(); widget != part; widget = widget->nextInFocusChain()) {
            if (part->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy())
                stops << widget;
        }
        for (QWidget *stop : std::as_const(stops)) {
            setTabOrder(last, stop);
            last = stop;
        }
    };
    QWidget *tiles = m_claim->evidence()->findChild<QListView *>();
    setTabOrder(last, tiles);
    last = tiles;
    follow(m_ruling);
}

void JudgingPage::setAccess(const models::Access &access)
{
    m_access = access;
    // A pane that is there and refuses would only be in the way of who may not rule.
    m_rulingBox->setVisible(access.judges);
    m_rulingRule->setVisible(access.judges);
    m_ruling->setMayReverse(access.reverses);
    m_caps->setMayReverse(access.reverses);
    m_queue->setReader(!access.judges);
    showClaimState();
}

void JudgingPage::setPack(const std::optional<models::PackFacts> &pack) { m_ruling->setPack(pack); }

void JudgingPage::setQueue(models::ClaimQueueModel *queue)
{
    m_queue->setModel(queue);
    connect(queue, &QAbstractItemModel::rowsInserted, this, &JudgingPage::showClaimState);
    connect(queue, &QAbstractItemModel::rowsRemoved, this, &JudgingPage::showClaimState);
}

void JudgingPage::setClaim(const std::optional<models::ClaimDetail> &claim)
{
    const bool another = claim.has_value() != m_detail.has_value() || (claim && claim->id != m_detail->id);
    m_ruling->setNow(m_now);
    // The reason of the claim that was open is told before another one is.
    if (another && m_detail)
        m_ruling->setClaim(std::nullopt);
    m_detail = claim;
    m_centre->setCurrentIndex(claim ? 1 : 0);
    if (claim) {
        m_claim->setClaim(*claim, m_now);
        if (another) {
            m_board->setOwn(claim->team);
            m_parts->setCurrentIndex(1);
        }
        m_line->setModel(claim->team.side == models::TeamSide::Blue ? m_blue : m_red);
    } else {
        m_parts->setCurrentIndex(0);
    }
    m_queue->select(claim ? std::optional(claim->id) : std::nullopt);
    m_ruling->setClaim(claim);
    showClaimState();
}

void JudgingPage::showClaimState()
{
    m_claim->setPosition(m_queue->position(), m_queue->shown());
    m_empty->setText(tr("No claim is open"),
                     tr("Choose one in the queue, or press J for the first. Its evidence, its timeline and the ruling stand here."));
    m_claim->evidence()->setAsksForMore(m_access.judges && m_detail && m_detail->status == exercise::ClaimStatus::Waiting);
}

void JudgingPage::setPreview(const Result<models::RulingPreview> &preview) { m_ruling->setPreview(preview); }

void JudgingPage::setThumbnail(const QString &digest, const QImage &picture) { m_claim->evidence()->setThumbnail(digest, picture); }

void JudgingPage::setEvidenceText(const QString &digest, const QString &text) { m_claim->evidence()->setText(digest, text); }

void JudgingPage::setEvidencePresence(const QString &digest, models::EvidencePresence presence)
{
    m_claim->evidence()->setPresence(digest, presence);
}

void JudgingPage::setEvidenceHere(int files, int absent, qint64 bytes) { m_light->setCounts(files, absent, bytes); }

void JudgingPage::setEvidenceRefused(const QString &digest, const QString &why) { m_claim->evidence()->setRefused(digest, why); }

void JudgingPage::setEvidenceTransfer(const QString &digest, const models::EvidenceTransfer &transfer)
{
    m_claim->evidence()->setTransfer(digest, transfer);
}

void JudgingPage::setStandings(models::StandingsModel *red, models::StandingsModel *blue)
{
    m_red = red;
    m_blue = blue;
    m_board->setStandings(red, blue);
    m_line->setModel(red);
}

void JudgingPage::setRace(const std::vector<models::RaceLine> &red, const std::vector<models::RaceLine> &blue, Instant from, Instant until)
{
    m_board->setRace(red, blue, from, until);
}

void JudgingPage::setLedger(const std::vector<models::LedgerRow> &entries)
{
    if (m_history)
        m_history->setEntries(entries);
}

void JudgingPage::setCapReview(const std::vector<models::CapReviewRow> &rows)
{
    m_caps->setRows(rows);
    m_capsPlace->setWanted(m_caps->isWanted());
}

void JudgingPage::openHistory()
{
    if (!m_detail)
        return;
    m_history = new HistoryDialog(m_detail->team, m_access.reverses, this);
    connect(m_history, &HistoryDialog::reversalRequested, this, &JudgingPage::reversalRequested);
    m_history->open();
    Q_EMIT ledgerRequested(m_detail->team.id);
}

void JudgingPage::setNow(Instant now)
{
    m_now = now;
    m_queue->setNow(now);
    m_claim->setNow(now);
    m_ruling->setNow(now);
}

void JudgingPage::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    applyLayout();
}

void JudgingPage::applyLayout()
{
    const bool low = height() < scaled(lowHeight) - scaled(140);
    const bool line = m_compact || low;
    const bool board = line ? m_boardOpen : !m_expanded;
    m_claim->setCompact(m_compact);
    m_line->setVisible(line);
    m_line->setExpanded(m_boardOpen);
    m_board->setVisible(board);
    m_boardRule->setVisible(board);
    m_board->setFixedHeight(scaled(line ? 200 : stripHeight));
    const bool narrow = width() < scaled(narrowPage);
    const bool slim = isSlim();
    const bool readsClaim = m_parts->currentIndex() == 1;
    m_partsBox->setVisible(slim);
    m_queueBox->setVisible(!slim || !readsClaim);
    m_queueRule->setVisible(!slim);
    m_middle->setVisible(!slim || readsClaim);
    m_queueBox->setSizePolicy(slim ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Preferred);
    if (slim) {
        m_queue->setMinimumWidth(0);
        m_queue->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_queue->setFixedWidth(scaled(narrow ? 240 : m_compact ? 280 : 344));
    }
    m_ruling->setRoom(narrow ? RulingPane::Room::Narrow : m_compact ? RulingPane::Room::Compact : RulingPane::Room::Wide);
}

bool JudgingPage::isSlim() const { return width() < scaled(slimPage); }

QSize JudgingPage::minimumSizeHint() const
{
    const QSize hint = QWidget::minimumSizeHint();
    return {isSlim() ? hint.width() : qMin(hint.width(), scaled(slimLeast)), hint.height()};
}

void JudgingPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyLayout();
}

void JudgingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLayout();
}

void JudgingPage::setBusy(bool busy)
{
    // A button that is disabled hands the focus on to the next one, where Return would give the claim back to its team.
    QWidget *focus = QApplication::focusWidget();
    if (busy && focus && m_ruling->isAncestorOf(focus)) {
        m_focusBefore = focus;
        m_queue->setFocus(Qt::OtherFocusReason);
    }
    m_ruling->setBusy(busy);
    if (!busy && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    if (!busy)
        m_focusBefore.clear();
}

void JudgingPage::goOn()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool worksHere = !focus || isAncestorOf(focus);
    openNext();
    if (worksHere && isVisible())
        m_queue->setFocus(Qt::OtherFocusReason);
}

void JudgingPage::setReasonDraft(const QString &reason) { m_ruling->setReason(reason); }

std::optional<Id> JudgingPage::openClaim() const { return m_detail ? std::optional(m_detail->id) : std::nullopt; }

void JudgingPage::jumpTo(const Id &claim) { m_queue->open(claim); }

void JudgingPage::openNext() { m_queue->step(1); }

void JudgingPage::openPrevious() { m_queue->step(-1); }

} // namespace redoubt::views
