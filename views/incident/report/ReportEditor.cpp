// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/ReportEditor.h"

#include "incident/kinds/IncidentLimits.h"
#include "incident/report/ReportCheck.h"
#include "models/Text.h"
#include "views/incident/report/SectionEdit.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace redoubt::views {

namespace {
using namespace std::chrono_literals;
constexpr auto pause = 1s;       ///< after the last key, before what was typed is kept
constexpr int widestPaper = 720; ///< a line of more is hard to read
constexpr QMargins paperPad{36, 28, 36, 36};
} // namespace

ReportEditor::ReportEditor(QWidget *parent) : QScrollArea(parent), m_paper(nullptr), m_title(nullptr), m_recipients(nullptr), m_headLack(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ReportEditor::flush);
}

void ReportEditor::build(const models::IncidentReportValues &values)
{
    m_parts.clear();
    m_last.clear();
    m_report = values.report;
    auto *desk = new Surface(Ground::Desk);
    auto *row = rowLayout(desk, {16, 16, 16, 16});
    m_paper = new Surface(Ground::Card);
    m_paper->setMaximumWidth(scaled(widestPaper));
    auto *column = columnLayout(m_paper, paperPad, 6);
    m_title = new SectionEdit(true);
    m_title->setAccessibleName(tr("Title of the report"));
    column->addWidget(m_title);
    m_recipients = new QLineEdit;
    m_recipients->setMaxLength(incident::incidentBounds::Recipients * incident::incidentBounds::Recipient);
    column->addWidget(new FormField(tr("To (parted by commas)"), m_recipients));
    m_headLack = paragraph({}, SmallType, Ink::Severity4);
    m_headLack->hide();
    column->addWidget(m_headLack);
    connect(m_title, &SectionEdit::typed, &m_pause, qOverload<>(&QTimer::start));
    connect(m_title, &SectionEdit::left, this, &ReportEditor::sayHead);
    connect(m_recipients, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_recipients, &QLineEdit::editingFinished, this, &ReportEditor::sayHead);
    int index = 0;
    for (const auto &section : values.sections)
        addPart(column, section, ++index);
    column->addStretch();
    row->addStretch(1);
    row->addWidget(m_paper, 100);
    row->addStretch(1);
    setWidget(desk);
}

void ReportEditor::addPart(QVBoxLayout *column, const models::ReportSectionRow &row, int index)
{
    Part part;
    column->addSpacing(10);
    auto *head = rowLayout(8);
    const auto numeral = models::text(incident::chineseNumeral(index));
    part.number = new Label(tr("%1. %2").arg(numeral, row.name), LargeType, Weight::Bold);
    head->addWidget(part.number);
    if (row.required)
        head->addWidget(new Label(tr("required"), SmallType, Weight::Regular, Ink::Severity3));
    head->addStretch();
    part.by = new Label({}, SmallType, Weight::Regular, Ink::Text3);
    head->addWidget(part.by);
    auto *history = new Button(tr("History…"), ButtonKind::Ghost, Icon::History, ButtonSize::Small);
    history->setAccessibleName(history->text() + QLatin1Char(' ') + row.name);
    connect(history, &QPushButton::clicked, this, [this, section = row.section, name = row.name] { Q_EMIT historyWanted(section, name); });
    column->addLayout(head);
    auto *foot = rowLayout(8);
    foot->addWidget(paragraph(row.help, SmallType, Ink::Text3), 1); // it wraps, and leaves the button its room
    foot->addWidget(history, 0, Qt::AlignTop);
    column->addLayout(foot);
    part.other = new Banner(Tone::Severity2, Icon::Users, {}, {});
    part.other->hide();
    column->addWidget(part.other);
    part.edit = new SectionEdit;
    part.edit->setAccessibleName(row.name);
    part.edit->setPlaceholderText(row.required ? tr("Must be written before the report is issued") : tr("May be supplied later"));
    column->addWidget(part.edit);
    const auto section = row.section;
    connect(part.edit, &SectionEdit::typed, this, [this, section] {
        m_last = section;
        m_pause.start();
    });
    connect(part.edit, &SectionEdit::left, this, [this, section] { sayPart(section); });
    connect(part.edit, &SectionEdit::entered, this, [this, section] {
        m_last = section;
        Q_EMIT sectionEntered(section);
    });
    m_parts.emplace(section, part);
}

void ReportEditor::setValues(const models::IncidentReportValues &values, bool mayWrite)
{
    const bool isOther = m_report != values.report || m_parts.size() != values.sections.size();
    if (isOther) {
        flush();
        build(values);
    }
    m_mayWrite = mayWrite;
    QHash<QString, QString> fields;
    for (const auto &field : values.fields)
        fields.insert(field.name, field.text);
    m_title->setFields(fields);
    m_title->setReadOnly(!mayWrite);
    m_recipients->setReadOnly(!mayWrite);
    // What was said here is on its way until the record says otherwise than before.
    if (isOther || (values.title != m_shownTitle && m_title->words().trimmed() == m_saidTitle && !m_title->hasFocus())) {
        m_title->setWords(values.title);
        m_saidTitle = values.title;
    }
    m_shownTitle = values.title;
    if (isOther || (values.recipients != m_shownRecipients && recipientList() == m_saidRecipients && !m_recipients->hasFocus())) {
        m_recipients->setText(values.recipients.join(tr(", ", "between recipients")));
        m_saidRecipients = values.recipients;
    }
    m_shownRecipients = values.recipients;
    for (const auto &row : values.sections) {
        auto &part = m_parts[row.section];
        part.edit->setFields(fields);
        part.edit->setReadOnly(!mayWrite);
        part.by->setText(row.writtenBy.isEmpty() ? QString() : tr("last written by %1").arg(row.writtenBy));
        show(part, row);
    }
}

void ReportEditor::show(Part &part, const models::ReportSectionRow &row)
{
    part.other->hide();
    if (row.inConflict) {
        part.other->setContent(Tone::Severity3, Icon::Conflict, tr("Two people wrote this part without seeing each other"),
                               tr("Both texts are kept. Look at them side by side and keep one; the other stays in the history."));
        part.other->clearActions();
        auto *both = part.other->addAction(tr("Both texts…"));
        connect(both, &QPushButton::clicked, this, [this, section = row.section, name = row.name] { Q_EMIT historyWanted(section, name); });
        part.other->show();
    }
    const auto mine = part.edit->words();
    if (row.text == mine) {
        part.shown = mine;
        part.said = mine;
    } else if (row.text == part.said) {
        part.shown = row.text; // what was said arrived, and more was typed since
    } else if (row.text != part.shown) {
        if (mine == part.shown && !part.edit->hasFocus())
            take(part, row.text);
        else if (!row.inConflict)
            offer(part, row);
    }
}

void ReportEditor::take(Part &part, const QString &words)
{
    part.edit->setWords(words);
    part.shown = words;
    part.said = words;
}

void ReportEditor::offer(Part &part, const models::ReportSectionRow &row)
{
    part.other->setContent(Tone::Severity2, Icon::Users, tr("%1 has written this part meanwhile").arg(row.writtenBy),
                           tr("What you type stays. If you go on, both texts are kept."));
    part.other->clearActions();
    auto *theirs = part.other->addAction(tr("Show theirs"));
    connect(theirs, &QPushButton::clicked, this, [this, section = row.section, text = row.text] {
        auto &of = m_parts[section];
        take(of, text);
        of.other->hide();
    });
    part.other->show();
}

void ReportEditor::unsay()
{
    for (auto &[section, part] : m_parts)
        part.said = part.shown;
    m_saidTitle = m_shownTitle;
    m_saidRecipients = m_shownRecipients;
}

void ReportEditor::flush()
{
    m_pause.stop();
    if (!m_report || !m_title)
        return;
    sayHead();
    for (const auto &[section, part] : m_parts)
        sayPart(section);
}

void ReportEditor::sayPart(const QString &section)
{
    const auto found = m_parts.find(section);
    if (found == m_parts.end() || !m_mayWrite)
        return;
    auto &part = found->second;
    const auto words = part.edit->words();
    if (words == part.said)
        return;
    if (const auto over = words.toUcs4().size() - incident::incidentBounds::SectionText; over > 0) {
        part.other->setContent(Tone::Severity4, Icon::Alert, tr("This part is too long by %n characters", nullptr, static_cast<int>(over)),
                               tr("It is kept as it was before. Shorten it, or attach what is long."));
        part.other->clearActions();
        part.other->show();
        return;
    }
    part.said = words;
    Q_EMIT sectionTyped(section, words);
}

void ReportEditor::sayHead()
{
    const auto title = m_title->words().trimmed();
    const auto recipients = recipientList();
    if (!m_mayWrite)
        return;
    using namespace incident::incidentBounds;
    const auto isLong = [](const QString &name) { return name.toUcs4().size() > Recipient; };
    const QString lack = title.isEmpty()          ? tr("A report has a title")
        : title.toUcs4().size() > ReportTitle     ? tr("A title has at most %1 characters").arg(ReportTitle)
        : recipients.size() > Recipients          ? tr("At most %1 recipients").arg(Recipients)
        : std::ranges::any_of(recipients, isLong) ? tr("A recipient's name has at most %1 characters").arg(Recipient)
                                                  : QString();
    m_headLack->setText(lack);
    m_headLack->setVisible(!lack.isEmpty());
    if (!lack.isEmpty() || (title == m_saidTitle && recipients == m_saidRecipients))
        return;
    m_saidTitle = title;
    m_saidRecipients = recipients;
    Q_EMIT headTyped(title, recipients);
}

QStringList ReportEditor::recipientList() const
{
    static const QRegularExpression commas(QStringLiteral("[,，、;；]"));
    QStringList list;
    const auto parts = m_recipients->text().split(commas, Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        if (const auto name = part.trimmed(); !name.isEmpty())
            list << name;
    }
    return list;
}

bool ReportEditor::isIn(const models::IncidentReportValues &values) const
{
    if (!m_title || m_report != values.report)
        return true;
    return m_title->words().trimmed() == values.title && recipientList() == values.recipients
        && std::ranges::all_of(values.sections,
                               [this](const auto &row) { return row.inConflict || words(row.section).value_or(row.text) == row.text; });
}

std::optional<QString> ReportEditor::words(const QString &section) const
{
    const auto *of = edit(section);
    return of ? std::optional(of->words()) : std::nullopt;
}

SectionEdit *ReportEditor::edit(const QString &section) const
{
    const auto found = m_parts.find(section);
    return found == m_parts.end() ? nullptr : found->second.edit;
}

void ReportEditor::showSection(const QString &section)
{
    auto *of = edit(section);
    if (!of)
        return;
    ensureWidgetVisible(of, 0, scaled(120));
    of->setFocus(Qt::OtherFocusReason);
}

bool ReportEditor::write(const QString &section, const QString &words)
{
    auto *of = edit(section);
    if (!of || !m_mayWrite)
        return false;
    m_last = section;
    of->write(words);
    sayPart(section);
    return true;
}

void ReportEditor::insertField(const QString &name)
{
    auto *of = edit(m_last);
    if (of && m_mayWrite)
        of->insertField(name);
}

} // namespace redoubt::views
