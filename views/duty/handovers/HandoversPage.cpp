// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/HandoversPage.h"

#include "duty/kinds/ShiftLimits.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/handovers/AftermathPane.h"
#include "views/duty/handovers/ContinuityStrip.h"
#include "views/duty/handovers/MarksPane.h"
#include "views/widgets/PaperView.h"
#include "views/duty/handovers/PastHandoversPane.h"
#include "views/duty/handovers/ProofPane.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include <tuple>

namespace redoubt::views {

namespace {
constexpr int listWide = 376;
constexpr int listNarrow = 280;
constexpr int rightWide = 456;
constexpr int rightNarrow = 340;
constexpr int leastOfSheet = 340;
constexpr int leastOfHandovers = 600;
constexpr int leastOfNumber = 640; ///< of the middle: with less its bar says the day, and the sheet the number
} // namespace

HandoversPage::HandoversPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget),
      m_empty(
          new EmptyState(tr("No handover yet"),
                         tr("Once both officers have signed a handover, its sheet is kept here as it was signed: to be read, printed, exported and "
                            "verified by anybody. The handover of the running shift is prepared on the page of the shift.")))
{
    auto *whole = columnLayout(this);
    m_empty->setPicture(new FlowPicture(
        {{Icon::Sign, tr("Two signatures"), true}, {Icon::File, tr("The sheet"), false}, {Icon::ShieldCheck, tr("Verification"), false}}));
    auto *emptyBox = new Surface(Ground::Pane);
    columnLayout(emptyBox)->addWidget(m_empty, 1);
    m_stack->addWidget(emptyBox);
    auto *panes = new QWidget;
    auto *paneColumn = columnLayout(panes);
    m_turnBox = new Surface(Ground::Pane);
    auto *turnColumn = columnLayout(m_turnBox);
    auto *turnRow = rowLayout();
    turnRow->setContentsMargins(16, 0, 16, 0);
    m_turns = new TabStrip;
    m_turns->setCompact(true);
    m_turns->setAccessibleName(tr("Parts of the page"));
    for (const QString &part : {tr("Handovers"), tr("The sheet"), tr("Beside the sheet")})
        m_turns->addTab(part);
    turnRow->addWidget(m_turns);
    turnRow->addStretch();
    turnColumn->addLayout(turnRow);
    turnColumn->addWidget(new Rule);
    paneColumn->addWidget(m_turnBox);
    auto *row = rowLayout();
    paneColumn->addLayout(row, 1);
    m_listBox = new Surface(Ground::Pane);
    m_list = new PastHandoversPane;
    columnLayout(m_listBox)->addWidget(m_list);
    row->addWidget(m_listBox);
    m_listRule = new Rule(Qt::Vertical);
    row->addWidget(m_listRule);
    m_centre = makeCentre();
    row->addWidget(m_centre, 1);
    m_rightRule = new Rule(Qt::Vertical);
    row->addWidget(m_rightRule);
    m_right = makeRight();
    row->addWidget(m_right);
    connect(m_turns, &QTabBar::currentChanged, this, [this] { applyLayout(); });
    m_stack->addWidget(panes);
    whole->addWidget(m_stack);
    connect(m_list, &PastHandoversPane::chosen, this, &HandoversPage::chosen);
    connect(m_list, &PastHandoversPane::filterChosen, this, &HandoversPage::filterChosen);
    connect(m_proof, &ProofPane::verifyRequested, this, &HandoversPage::verifyRequested);
    setFocusProxy(m_list);
    makeKeys();
    applyLayout();
}

QWidget *HandoversPage::makeCentre()
{
    auto *box = new QWidget;
    auto *column = columnLayout(box);
    auto *bar = new Surface(Ground::Pane);
    auto *row = rowLayout(bar, {16, 6, 8, 6}, 8);
    m_title = new ElidedLabel({}, BodyType, Weight::Bold);
    m_number = new Label({}, SmallType, Weight::Regular, Ink::Text2);
    m_number->setCode(true);
    m_signed = new Chip({tr("Both have signed"), Tone::Ok, Icon::Check});
    m_late = new Chip;
    row->addWidget(m_title);
    row->addWidget(m_number);
    row->addWidget(m_signed);
    row->addWidget(m_late);
    row->addStretch();
    m_papers = new SegmentedControl({{tr("The sheet")}, {tr("Beside the last one")}});
    m_papers->setAccessibleName(tr("Which paper is shown"));
    row->addWidget(m_papers);
    connect(m_papers, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT comparingChosen(index == 1); });
    auto *newer = Button::iconOnly(Icon::ChevronLeft, tr("Newer sheet (K)"));
    auto *older = Button::iconOnly(Icon::ChevronRight, tr("Older sheet (J)"));
    row->addWidget(newer);
    row->addWidget(older);
    column->addWidget(bar);
    column->addWidget(new Rule);
    m_altered = new Banner(Tone::Severity4, Icon::XCircle, tr("This sheet does not verify"),
                           tr("What differs stands at the right. It prints and exports with that word on it; do not rely on it."));
    m_altered->hide();
    column->addWidget(m_altered);
    m_problem = new Banner(Tone::Severity3, Icon::Alert, {}, {});
    m_problem->hide();
    column->addWidget(m_problem);
    m_paper = new PaperView;
    column->addWidget(m_paper, 1);
    connect(newer, &QPushButton::clicked, this, [this] { m_list->step(-1); });
    connect(older, &QPushButton::clicked, this, [this] { m_list->step(1); });
    return box;
}

QWidget *HandoversPage::makeRight()
{
    auto *pane = new Surface(Ground::Pane);
    auto *column = columnLayout(pane);
    m_tabBox = new QWidget;
    auto *tabColumn = columnLayout(m_tabBox);
    auto *tabRow = rowLayout();
    tabRow->setContentsMargins(16, 0, 16, 0);
    m_tabs = new TabStrip;
    m_tabs->setCompact(true);
    m_tabs->setAccessibleName(tr("Beside the sheet"));
    m_tabs->addTab(tr("Continuity"));
    m_tabs->addTab(tr("Afterwards"));
    m_tabs->addTab(tr("Verification"));
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    tabColumn->addLayout(tabRow);
    tabColumn->addWidget(new Rule);
    column->addWidget(m_tabBox);
    auto *content = new QWidget;
    auto *parts = columnLayout(content);
    m_continuityBox = new QWidget;
    auto *continuity = columnLayout(m_continuityBox);
    m_continuityHead = new PaneHead(tr("Continuity"));
    m_gap = new Chip;
    m_continuityHead->addTrailing(m_gap);
    continuity->addWidget(m_continuityHead);
    continuity->addWidget(new Rule);
    m_continuity = new ContinuityStrip;
    continuity->addWidget(m_continuity);
    m_continuityNote = paragraph({}, SmallType, Ink::Text2);
    m_continuityNote->setContentsMargins(16, 4, 16, 12);
    continuity->addWidget(m_continuityNote);
    continuity->addWidget(new Rule);
    parts->addWidget(m_continuityBox);
    m_marks = new MarksPane;
    parts->addWidget(m_marks);
    m_aftermath = new AftermathPane;
    parts->addWidget(m_aftermath);
    m_proof = new ProofPane;
    parts->addWidget(m_proof);
    parts->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Rule);
    column->addWidget(makeFoot());
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { applyLayout(); });
    return pane;
}

QWidget *HandoversPage::makeFoot()
{
    auto *foot = new Surface(Ground::Pane);
    auto *row = rowLayout(foot, {16, 8, 16, 8}, 8);
    row->addWidget(new IconLabel(Icon::Lock));
    row->addWidget(new ElidedLabel(tr("Sealed as it was signed"), SmallType, Weight::Regular, Ink::Text2), 1);
    m_shift = Button::iconOnly(Icon::Duty, tr("Look at the shift: its checklist and its log, as they were"));
    row->addWidget(m_shift);
    connect(m_shift, &QPushButton::clicked, this, [this] {
        if (m_handover)
            Q_EMIT shiftRequested(*m_handover);
    });
    m_correct = new Button(tr("Write a correction…"), ButtonKind::Secondary, Icon::Pen);
    row->addWidget(m_correct);
    connect(m_correct, &QPushButton::clicked, this, &HandoversPage::openCorrection);
    return foot;
}

void HandoversPage::openCorrection()
{
    if (!m_handover || m_correction)
        return;
    SentenceDialog::Words words;
    words.title = tr("Correct %1?").arg(m_handoverTitle);
    words.consequences =
        tr("The sheet stays as both have signed it. The correction stands below the signatures, with your name and the time, on the page, "
           "on paper and in exports, and cannot be taken back.");
    words.label = tr("What was wrong or left out, and how it was");
    words.missing = tr("Say what was wrong");
    words.accept = tr("Write it");
    words.most = duty::bounds::CorrectionText;
    auto *dialog = new SentenceDialog(words, this);
    m_correction = dialog;
    connect(dialog, &SentenceDialog::requested, this,
            [this, handover = *m_handover](const QString &text) { Q_EMIT correctionRequested(handover, text); });
    dialog->open();
}

void HandoversPage::correctionDone()
{
    if (m_correction)
        m_correction->accept();
}

void HandoversPage::correctionFailed(const QString &why)
{
    if (m_correction)
        m_correction->showFailure(why);
    else
        showProblem(why);
}

void HandoversPage::setComparing(bool comparing, bool canCompare)
{
    m_papers->setVisible(canCompare);
    m_papers->setCurrentIndex(comparing && canCompare ? 1 : 0);
}

void HandoversPage::makeKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_J, [this] { m_list->step(1); });
    key(Qt::Key_K, [this] { m_list->step(-1); });
    key(Qt::Key_C, [this] {
        if (!m_papers->isHidden())
            Q_EMIT comparingChosen(m_papers->currentIndex() == 0);
    });
    key(Qt::Key_V, [this] { Q_EMIT verifyRequested(); });
    key(Qt::Key_E, [this] { Q_EMIT exportRequested(); });
    key(QKeySequence::Print, [this] { Q_EMIT printRequested(); });
}

void HandoversPage::setModel(models::PastHandoverModel *model) { m_list->setModel(model); }

void HandoversPage::setCounts(const models::PastCounts &counts)
{
    m_stack->setCurrentIndex(counts.all == 0 ? 0 : 1);
    m_list->setCounts(counts);
}

void HandoversPage::setHandover(const std::optional<models::PastHandoverValues> &handover)
{
    m_list->setCurrent(handover ? std::optional(handover->handover) : std::nullopt);
    m_right->setEnabled(handover.has_value());
    m_handover = handover ? std::optional(handover->handover) : std::nullopt;
    if (!handover) {
        m_title->clear();
        m_number->clear();
        m_signed->hide();
        m_late->hide();
        m_altered->hide();
        m_paper->clear();
        return;
    }
    m_handoverTitle = tr("Handover sheet of %1").arg(handover->day);
    m_title->setText(m_handoverTitle);
    m_correct->setVisible(handover->mayCorrect);
    m_number->setText(handover->number);
    m_signed->show();
    m_late->setVisible(handover->minutesLate > 0);
    m_late->setSpec({tr("%n min late", nullptr, static_cast<int>(handover->minutesLate)), Tone::Severity3, Icon::Clock});
    m_altered->setVisible(!handover->holds());
    const auto &continuity = handover->continuity;
    m_continuityHead->setNote(
        continuity.extended > 0       ? tr("%L1 min = %L2 + extended %3").arg(continuity.minutes).arg(continuity.planned).arg(continuity.extended)
            : continuity.extended < 0 ? tr("%L1 min = %L2 − early %3").arg(continuity.minutes).arg(continuity.planned).arg(-continuity.extended)
                                      : tr("%L1 min").arg(continuity.minutes));
    m_gap->setSpec(continuity.hasGap ? ChipSpec{tr("There is a gap"), Tone::Severity4, Icon::Alert} : ChipSpec{tr("No gap"), Tone::Ok, Icon::Check});
    m_continuity->setContinuity(continuity);
    m_continuityNote->setText(continuity.extended > 0
                                  ? tr("The outgoing officers were responsible until the incoming officer signed at %1.").arg(continuity.handedText)
                                  : tr("Duty passed when the incoming officer signed at %1.").arg(continuity.handedText));
    m_marks->setMarks(handover->marks);
    m_aftermath->setMatters(handover->matters, handover->checkedAt);
    m_proof->setProof(*handover);
}

void HandoversPage::showProblem(const QString &sentence)
{
    m_problem->setContent(Tone::Severity3, Icon::Alert, sentence, {});
    m_problem->setVisible(!sentence.isEmpty());
}

void HandoversPage::setCompact(bool compact)
{
    m_compact = compact;
    applyLayout();
}

HandoversPage::Room HandoversPage::room() const
{
    const int wide = scaled(listWide) + scaled(rightWide) + scaled(leastOfSheet);
    const int narrow = scaled(listNarrow) + scaled(rightNarrow) + scaled(leastOfSheet);
    return !m_compact && width() >= wide ? Room::Wide : width() >= narrow ? Room::Narrow : Room::One;
}

void HandoversPage::applyLayout()
{
    const Room room = this->room();
    const bool one = room == Room::One;
    const int turn = m_turns->currentIndex();
    m_turnBox->setVisible(one);
    m_listBox->setVisible(!one || turn == 0);
    m_listRule->setVisible(!one);
    m_centre->setVisible(!one || turn == 1);
    m_rightRule->setVisible(!one);
    m_right->setVisible(!one || turn == 2);
    for (auto [pane, wide, narrow] : {std::tuple(m_listBox, listWide, listNarrow), std::tuple(m_right, rightWide, rightNarrow)}) {
        pane->setMinimumWidth(one ? 0 : scaled(room == Room::Wide ? wide : narrow));
        pane->setMaximumWidth(one ? QWIDGETSIZE_MAX : pane->minimumWidth());
    }
    m_number->setVisible(width() - (one ? 0 : m_listBox->minimumWidth() + m_right->minimumWidth()) >= scaled(leastOfNumber));
    // At the right, parts follow each other where there is room, and take turns where there is not.
    const bool turns = room != Room::Wide;
    const int shown = m_tabs->currentIndex();
    m_tabBox->setVisible(turns);
    m_continuityBox->setVisible(!turns || shown == 0);
    m_marks->setVisible(!turns || shown == 0);
    m_aftermath->setVisible(!turns || shown == 1);
    m_proof->setVisible(!turns || shown == 2);
}

QSize HandoversPage::minimumSizeHint() const
{
    const QSize inside = QWidget::minimumSizeHint();
    return {qMin(inside.width(), scaled(leastOfHandovers)), qMin(inside.height(), scaled(360))};
}

void HandoversPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyLayout();
}

void HandoversPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLayout();
}

} // namespace redoubt::views
