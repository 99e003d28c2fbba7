// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ClaimPane.h"

#include "views/delegates/ClaimDelegate.h"
#include "views/exercise/EvidencePane.h"
#include "views/exercise/StateWords.h"
#include "views/exercise/TimelineView.h"
#include "views/exercise/Words.h"
#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/StillPlace.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"
#include "views/widgets/TeamTag.h"

#include <QScrollArea>

#include <utility>

namespace redoubt::views {

namespace {

ChipSpec stateChip(const models::ClaimDetail &claim)
{
    if (!claim.openElsewhere.empty()) {
        const QString names = models::namesOf(claim.openElsewhere);
        return {names.isEmpty() ? ClaimPane::tr("Open elsewhere") : ClaimPane::tr("Open with %1").arg(names), Tone::Severity2, Icon::Eye};
    }
    switch (claim.status) {
    case exercise::ClaimStatus::Waiting:
        return claimMarkChip(claim.ruling && claim.ruling->reversed ? models::ClaimMark::Reversed : models::ClaimMark::Waiting);
    case exercise::ClaimStatus::Returned: return claimMarkChip(models::ClaimMark::Returned);
    case exercise::ClaimStatus::Rejected: return claimMarkChip(models::ClaimMark::Rejected);
    case exercise::ClaimStatus::Accepted: break;
    }
    return claimMarkChip(claim.ruling && claim.ruling->sharePercent < 100 ? models::ClaimMark::PartlyAccepted : models::ClaimMark::Accepted);
}

QScrollArea *scrolled(QWidget *inside)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace

ClaimPane::ClaimPane(QWidget *parent) : QWidget(parent)
{
    auto *column = columnLayout(this);
    column->addWidget(makeHead());
    column->addWidget(new Rule);
    m_warning = new Banner;
    auto *warning = new QWidget;
    columnLayout(warning, {16, 8, 16, 0})->addWidget(m_warning);
    m_warningPlace = new StillPlace(warning);
    m_warningPlace->keepStill(this);
    column->addWidget(m_warningPlace);
    m_narrativeHead = new PaneHead(tr("What happened"), {}, 40);
    column->addWidget(m_narrativeHead);
    m_narrative = paragraph({});
    m_narrative->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_narrativeBox = new QWidget;
    columnLayout(m_narrativeBox, {16, 0, 16, 12})->addWidget(m_narrative);
    // As high as its text is at this width: by itself it would ask for the height at a narrower one.
    m_narrativeBox->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_narrativeScroll = scrolled(m_narrativeBox);
    m_narrativeScroll->setAccessibleName(tr("What the team says"));
    column->addWidget(m_narrativeScroll);
    column->addWidget(new Rule);
    m_tabs = new TabStrip;
    m_tabs->setCompact(true);
    m_tabs->addTab(tr("Evidence"));
    m_tabs->addTab(tr("Timeline"));
    m_tabs->setAccessibleName(tr("Evidence or timeline"));
    auto *tabs = rowLayout();
    tabs->setContentsMargins(16, 0, 16, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    column->addLayout(tabs);

    m_split = new QWidget;
    auto *split = rowLayout(m_split);
    m_evidence = new EvidencePane;
    split->addWidget(m_evidence, 62);
    m_timelineRule = new Rule(Qt::Vertical);
    split->addWidget(m_timelineRule);
    m_timelinePane = new QWidget;
    auto *timeline = columnLayout(m_timelinePane);
    m_timelineHead = new PaneHead(tr("Timeline"));
    timeline->addWidget(m_timelineHead);
    m_timeline = new TimelineView;
    auto *inside = new QWidget;
    auto *insideColumn = columnLayout(inside, {16, 0, 16, 8});
    insideColumn->addWidget(m_timeline);
    insideColumn->addStretch();
    auto *timelineScroll = scrolled(inside);
    timelineScroll->setAccessibleName(tr("Timeline"));
    timeline->addWidget(timelineScroll, 1);
    split->addWidget(m_timelinePane, 38);
    column->addWidget(m_split, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_compact) {
            m_evidence->setVisible(index == 0);
            m_timelinePane->setVisible(index == 1);
        }
    });
    connect(m_previous, &QPushButton::clicked, this, &ClaimPane::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &ClaimPane::nextRequested);
    connect(m_expand, &QPushButton::clicked, this, &ClaimPane::expandRequested);
    setCompact(false);
}

QWidget *ClaimPane::makeHead()
{
    auto *head = new QWidget;
    auto *column = columnLayout(head, {16, 12, 16, 10}, 6);
    auto *first = rowLayout(8);
    m_team = new Chip;
    m_teamName = new ElidedLabel;
    m_number = new Label({}, SmallType, Weight::Regular, Ink::Text3);
    m_number->setCode(true);
    m_state = new Chip;
    m_exercise = new Chip(ChipSpec{tr("Exercise data"), Tone::Neutral, Icon::Exercise, ChipShape::Outline});
    m_exercise->setToolTip(tr("Nothing of an exercise can become an incident report by itself"));
    first->addWidget(m_team);
    first->addWidget(m_teamName);
    first->addWidget(m_number);
    first->addWidget(m_state);
    first->addWidget(m_exercise);
    first->addStretch(1);
    m_position = new Label({}, SmallType, Weight::Regular, Ink::Text2);
    m_previous = Button::iconOnly(Icon::ChevronLeft, tr("Previous claim (K)"));
    m_next = Button::iconOnly(Icon::ChevronRight, tr("Next claim (J)"));
    m_expand = Button::iconOnly(Icon::Expand, tr("More room for the claim"));
    first->addWidget(m_position);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addWidget(m_expand);
    column->addLayout(first);
    m_title = new Label({}, TitleType, Weight::Bold);
    m_title->setWrapping(true);
    column->addWidget(m_title);
    m_checksRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_checksRow->setContentsMargins({});
    m_checksRow->setSpacing(8);
    m_facts = paragraph({}, BodyType, Ink::Text2);
    m_checksRow->addWidget(m_facts, 1);
    m_checks = new QWidget;
    auto *checks = rowLayout(m_checks, {}, 8);
    m_catalogue = new Chip;
    m_window = new Chip;
    checks->addWidget(m_catalogue);
    checks->addWidget(m_window);
    m_checksRow->addWidget(m_checks, 0, Qt::AlignTop | Qt::AlignLeft);
    column->addLayout(m_checksRow);
    return head;
}

void ClaimPane::setClaim(const models::ClaimDetail &claim, Instant now)
{
    const bool another = claim.id != m_claim.id;
    m_claim = claim;
    m_now = now;
    m_team->setSpec(teamTag(claim.team.code, claim.team.side));
    m_teamName->setText(claim.team.name);
    m_teamName->setVisible(!claim.team.name.isEmpty());
    m_number->setText(claim.number);
    m_state->setSpec(claim.pending ? ChipSpec{tr("Pending"), Tone::Severity2, Icon::CloudUp} : stateChip(claim));
    m_state->setToolTip(claim.openElsewhere.empty() ? QString()
                                                    : tr("Another judge has this claim open since %1. Agree on who rules.")
                                                          .arg(TimeText(now.ms).moment(claim.openElsewhere.front().since.ms)));
    m_title->setText(claim.title);
    m_catalogue->setSpec(claim.onCatalogue ? ChipSpec{tr("On the catalogue"), Tone::Ok, Icon::ShieldCheck}
                                           : ChipSpec{tr("Off the catalogue"), Tone::Severity2, Icon::Alert});
    m_window->setVisible(claim.inWindow.has_value());
    if (claim.inWindow)
        m_window->setSpec(*claim.inWindow ? ChipSpec{tr("In the window"), Tone::Ok, Icon::Check}
                                          : ChipSpec{tr("Outside the window"), Tone::Severity3, Icon::Alert});
    const bool warns = claim.conflict || claim.changedSince || claim.late != models::Late::InTime;
    if (claim.conflict)
        m_warning->setContent(Tone::Severity4, Icon::Conflict, tr("Two people changed this claim"),
                              tr("The conflict is settled under the sync chip."));
    else if (claim.changedSince) {
        const QString parts = Words::claimParts(claim.changedParts);
        const auto &ruling = claim.ruling;
        const bool gavePoints = ruling && ruling->decision == exercise::Decision::Accept && !ruling->points.isZero();
        const QString stands = !gavePoints ? tr("The ruling judged what stood here before.")
            : ruling->reversed             ? tr("The ruling judged what stood here before; its points were taken back since.")
                                           : tr("The ruling judged what stood here before; its points stand until someone reverses them.");
        m_warning->setContent(Tone::Severity3, Icon::Alert, tr("Changed after the ruling"),
                              parts.isEmpty() ? stands : PlainWords::sentences({tr("These were changed since: %1.").arg(parts), stands}));
    } else if (claim.late != models::Late::InTime)
        m_warning->setContent(Tone::Severity2, Icon::Clock, StateWords::late(claim.late),
                              m_steppers ? tr("Whether it counts is yours to judge.") : tr("Whether it counts is for the judges to decide."));
    m_warningPlace->setWanted(warns);
    if (another)
        m_warningPlace->settle(); // nobody aimed at anything of this one
    // The number first: what is too long ends in an ellipsis.
    QStringList means;
    if (claim.pointsAsked > 0)
        means << tr("Asks for %1 points").arg(Words::points(exercise::Points::whole(claim.pointsAsked)));
    if (!claim.technique.isEmpty())
        means << tr("Technique %1").arg(claim.technique);
    if (!claim.vulnerability.isEmpty())
        means << tr("Vulnerability %1").arg(claim.vulnerability);
    if (!claim.clause.isEmpty())
        means << tr("Clause proposed %1").arg(claim.clause);
    m_narrativeHead->setNote(means.join(QStringLiteral("  ·  ")));
    m_narrative->setText(claim.narrative.isEmpty() ? tr("The team wrote nothing.") : claim.narrative);
    m_narrative->setInk(claim.narrative.isEmpty() ? Ink::Text2 : Ink::Text);
    m_evidence->setEvidence(claim.evidence);
    m_tabs->setBadge(0, static_cast<int>(claim.evidence.size()));
    m_tabs->setBadge(1, static_cast<int>(claim.timeline.size()));
    showFacts();
}

void ClaimPane::setNow(Instant now)
{
    const bool minute = now.ms / 60'000 != m_now.ms / 60'000;
    m_now = now;
    if (minute)
        showFacts();
}

void ClaimPane::showFacts()
{
    QStringList facts;
    QStringList place;
    if (!m_claim.unitName.isEmpty())
        place << m_claim.unitName;
    if (!m_claim.targetName.isEmpty() && m_claim.targetName != m_claim.unitName)
        place << m_claim.targetName;
    QString target = place.join(QStringLiteral(" · "));
    if (m_claim.keyUnit)
        target = tr("%1 (key unit)").arg(target);
    if (!target.isEmpty())
        facts << tr("Target: %1").arg(target);
    if (m_claim.startedAt)
        facts << tr("Action: %1").arg(Words::span(*m_claim.startedAt, m_claim.endedAt.value_or(*m_claim.startedAt), m_now));
    facts << tr("Submitted: %1, %2").arg(TimeText(m_now.ms).moment(m_claim.submittedAt.ms), Durations::ago((m_now - m_claim.submittedAt) / 1000));
    m_facts->setText(facts.join(QStringLiteral("    ")));
    m_facts->setToolTip(TimeText(m_now.ms).tooltip(m_claim.submittedAt.ms));
    fitTexts();
    m_timeline->setRows(m_claim.timeline, m_now);
}

void ClaimPane::setPosition(int position, int of)
{
    m_position->setVisible(position > 0);
    m_position->setText(tr("%1 of %2").arg(position).arg(of));
    m_previous->setEnabled(position > 1);
    m_next->setEnabled(position < of);
}

void ClaimPane::setSteppers(bool visible)
{
    m_steppers = visible;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_position), static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_expand)})
        widget->setVisible(visible);
}

void ClaimPane::setCompact(bool compact)
{
    m_compact = compact;
    m_tabs->setVisible(compact);
    m_evidence->setHeadVisible(!compact);
    m_timelineHead->setVisible(!compact);
    m_timelineRule->setVisible(!compact);
    m_evidence->setVisible(!compact || m_tabs->currentIndex() == 0);
    m_timelinePane->setVisible(!compact || m_tabs->currentIndex() == 1);
    m_exercise->setVisible(!compact);
    m_expand->setVisible(m_steppers && !compact); // without the board below there is no room to take
    m_checksRow->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitTexts();
}

/// What wraps has the height that it needs at this width: nested layouts ask at another one. The narrative is as high as
/// its text, up to a third of the pane; more scrolls.
void ClaimPane::fitTexts()
{
    const int room = qMax(200, width() - 32);
    for (QWidget *text : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts)})
        text->setMinimumHeight(0); // QLabel counts it in
    m_title->setMinimumHeight(qMax(0, m_title->heightForWidth(room)));
    m_facts->setMinimumHeight(qMax(0, m_facts->heightForWidth(m_compact ? room : qMax(160, room - 8 - m_checks->sizeHint().width()))));
    const int narrative = qMax(0, m_narrativeBox->heightForWidth(width()));
    // In a low pane with large type it gives way further, down to two lines: squeezed, the head would print its lines over each other,
    // and without a line nobody would know that there is something to read. A page with less room than that scrolls.
    const int least = qMin(narrative, scaled(60));
    m_narrativeScroll->setFixedHeight(least);
    QWidget *head = m_title->parentWidget();
    m_checksRow->invalidate(); // a layout within another keeps what it has measured
    head->layout()->invalidate();
    head->updateGeometry();
    layout()->invalidate();
    const int whole = layout()->minimumSize().height();
    const int spare = qMax(0, height() - whole);
    m_narrativeScroll->setFixedHeight(qMin(qMin(narrative, qMax(least, height() / 3)), least + spare));
    if (std::exchange(m_least, whole) != m_least)
        updateGeometry();
}

QSize ClaimPane::minimumSizeHint() const { return {QWidget::minimumSizeHint().width(), qMax(scaled(280), m_least)}; }

void ClaimPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTexts();
}

} // namespace redoubt::views
