// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/IncidentReportPage.h"

#include "views/incident/report/ReportWording.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PaperView.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace redoubt::views {

using incident::IncidentReportState;

namespace {
constexpr int outlineWide = 288;
constexpr int outlineNarrow = 228;
constexpr int sideWide = 380;
constexpr int sideNarrow = 288;
} // namespace

IncidentReportPage::IncidentReportPage(QWidget *parent)
    : QWidget(parent), m_head(new PageHead({})), m_back(Button::iconOnly(Icon::ChevronLeft, tr("Back to the incident"))), m_level(new Chip),
      m_state(new Chip), m_kept(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text3)),
      m_preview(new Button(tr("Preview"), ButtonKind::Secondary, Icon::Eye)),
      m_export(new Button(tr("Export…"), ButtonKind::Secondary, Icon::Download)),
      m_print(new Button(tr("Print…"), ButtonKind::Secondary, Icon::Print)), m_drop(new Button(tr("Drop…"), ButtonKind::Ghost)),
      m_takeBack(new Button(tr("Take back"), ButtonKind::Secondary, Icon::Undo)),
      m_return(new Button(tr("Return…"), ButtonKind::Secondary, Icon::Undo)), m_handIn(new Button(tr("Hand in"), ButtonKind::Primary, Icon::Send)),
      m_issue(new Button(tr("Issue…"), ButtonKind::Primary, Icon::Sign)), m_outline(new ReportOutlinePane), m_centre(new QStackedWidget),
      m_editor(new ReportEditor), m_paper(new PaperView), m_side(new ReportSidePane)
{
    auto *there = new Surface(Ground::Pane);
    auto *column = columnLayout(there);
    columnLayout(this)->addWidget(there);
    m_head->setLeading(m_back);
    auto *middle = new QWidget;
    auto *marks = rowLayout(middle, {12, 0, 0, 0}, 8);
    marks->addWidget(m_level);
    marks->addWidget(m_state);
    m_head->setMiddle(middle);
    m_head->addAction(m_kept);
    for (auto *button : {m_drop, m_preview, m_export, m_print, m_takeBack, m_return, m_handIn, m_issue})
        m_head->addAction(button);
    m_preview->setCheckable(true);
    column->addWidget(m_head);
    auto *row = rowLayout();
    column->addLayout(row, 1);
    row->addWidget(m_outline);
    row->addWidget(new Rule(Qt::Vertical));
    m_centre->addWidget(m_editor);
    m_centre->addWidget(m_paper);
    row->addWidget(m_centre, 1);
    row->addWidget(new Rule(Qt::Vertical));
    row->addWidget(m_side);
    connect(m_back, &QPushButton::clicked, this, [this] {
        flush();
        Q_EMIT backWanted();
    });
    connect(m_preview, &QPushButton::toggled, this, [this](bool on) {
        flush();
        m_previews = on;
        showPaper(on);
    });
    connect(m_paper, &PaperView::pagesWanted, this, [this] {
        if (showsPaper())
            Q_EMIT paperWanted();
    });
    const auto acts = [this](Button *button, void (IncidentReportPage::*wanted)()) {
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            flush();
            Q_EMIT(this->*wanted)();
        });
    };
    acts(m_handIn, &IncidentReportPage::handInWanted);
    acts(m_takeBack, &IncidentReportPage::takeBackWanted);
    acts(m_return, &IncidentReportPage::returnWanted);
    acts(m_issue, &IncidentReportPage::issueWanted);
    acts(m_drop, &IncidentReportPage::dropWanted);
    acts(m_export, &IncidentReportPage::exportWanted);
    acts(m_print, &IncidentReportPage::printWanted);
    connect(m_outline, &ReportOutlinePane::sectionChosen, this, [this](const QString &section) {
        if (!m_values || !m_values->isOpen())
            return;
        m_preview->setChecked(false);
        m_editor->showSection(section);
    });
    connect(m_side, &ReportSidePane::remarkWanted, this, &IncidentReportPage::remarkWanted);
    connect(m_side, &ReportSidePane::fieldChosen, m_editor, &ReportEditor::insertField);
    setFocusProxy(m_editor);
    showActs();
    arrange();
}

void IncidentReportPage::setMay(bool writes, bool approves)
{
    m_writes = writes;
    m_approves = approves;
}

void IncidentReportPage::setValues(const models::IncidentReportValues &values, const std::optional<models::IncidentValues> &incident)
{
    const bool isOther = !m_values || m_values->report != values.report;
    const bool turned = isOther || m_values->state != values.state;
    if (isOther) {
        flush();
        m_previews = false;
        m_preview->setChecked(false);
        setKept({});
    }
    m_values = values;
    m_head->setTitle(values.incidentTitle);
    m_head->setSubtitle(QStringList{values.number, ReportWording::stage(values.stage, values.ordinal)}.join(QStringLiteral("   ")));
    m_level->setSpec(severityChip(values.level, 24));
    auto state = ReportWording::chip(values.state);
    state.height = 24;
    m_state->setSpec(state);
    const bool mayWrite = m_writes && values.isOpen();
    m_editor->setValues(values, mayWrite);
    m_outline->setValues(values, mayWrite);
    m_side->setValues(values, incident, mayWrite, m_writes || m_approves);
    showActs();
    if (turned)
        showPaper(m_previews || !values.isOpen());
}

void IncidentReportPage::showActs()
{
    const bool isOpen = m_values && m_values->isOpen();
    const bool isIn = isOpen && m_values->state == IncidentReportState::HandedIn;
    const bool isPaper = m_values && (!isOpen || m_previews);
    // Beside a paper there is what is done with papers.
    m_preview->setVisible(isOpen);
    m_export->setVisible(isPaper);
    m_print->setVisible(isPaper);
    m_drop->setVisible(m_writes && isOpen && !isIn && !isPaper); // what is handed in is taken back or returned first
    m_takeBack->setVisible(m_writes && isIn && !isPaper);
    m_return->setVisible(m_approves && isIn && !isPaper);
    m_handIn->setVisible(m_writes && isOpen && !isIn);
    m_issue->setVisible(m_approves && isIn);
    if (!m_values)
        return;
    const int blocking = m_values->blocking();
    const QString why = blocking == 0 ? QString() : tr("%n things stand in the way of issuing it", nullptr, blocking);
    for (auto *button : {m_handIn, m_issue}) {
        button->setEnabled(blocking == 0);
        button->setToolTip(why);
    }
}

bool IncidentReportPage::showsPaper() const { return m_centre->currentWidget() == m_paper; }

void IncidentReportPage::showPaper(bool shown)
{
    m_centre->setCurrentWidget(shown ? static_cast<QWidget *>(m_paper) : m_editor);
    showActs();
    if (shown)
        Q_EMIT paperWanted();
}

void IncidentReportPage::showPreview()
{
    if (m_preview->isChecked())
        Q_EMIT paperWanted();
    else
        m_preview->setChecked(true);
}

void IncidentReportPage::setNow(Instant now) { m_side->setNow(now); }

void IncidentReportPage::setKept(const QString &text, bool isTrouble)
{
    m_kept->setText(text);
    m_kept->setInk(isTrouble ? Ink::Severity4 : Ink::Text3);
}

void IncidentReportPage::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void IncidentReportPage::arrange()
{
    m_outline->setFixedWidth(scaled(m_compact ? outlineNarrow : outlineWide));
    m_side->setFixedWidth(scaled(m_compact ? sideNarrow : sideWide));
}

void IncidentReportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

void IncidentReportPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    flush();
}

} // namespace redoubt::views
