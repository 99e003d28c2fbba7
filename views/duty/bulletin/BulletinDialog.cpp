// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinDialog.h"

#include "duty/kinds/BulletinLimits.h"
#include "models/Text.h"
#include "views/duty/bulletin/AddresseeEdit.h"
#include "views/duty/bulletin/RowsEdit.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SeveritySignal.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace redoubt::views {

namespace {
constexpr int draftWidth = 640;
constexpr int summaryHeight = 96;
constexpr int draftDropHeight = 48;
const QString momentFormat = QStringLiteral("yyyy-MM-dd HH:mm");

QString nameOfInput(const FileInput &file) { return file.kept ? models::text(file.kept->name) : QFileInfo(file.path).fileName(); }
} // namespace

BulletinDialog::BulletinDialog(const BulletinForm &form, const std::vector<duty::Addressee> &units, int offsetSeconds, QWidget *parent)
    : KeptDialog(form.draft          ? tr("Change the draft")
                     : form.corrects ? tr("Correct a bulletin")
                                     : tr("Draft a bulletin"),
                 tr("Save the draft"), parent),
      m_form(form), m_offset(offsetSeconds), m_level(new QComboBox), m_title(new QLineEdit(models::text(form.body.title))),
      m_source(new QLineEdit(models::text(form.body.source.value_or("")))), m_summary(new QPlainTextEdit(models::text(form.body.summary))),
      m_summaryField(new FormField(tr("Summary"), m_summary)), m_systems(new RowsEdit({{tr("Versions"), duty::bounds::AffectedText, 2},
                                                                                       {tr("Affected when"), duty::bounds::AffectedText, 3},
                                                                                       {tr("What to do about it"), duty::bounds::AffectedText, 3},
                                                                                       {tr("Known"), 7, 1}},
                                                                                      tr("Add what is affected"), duty::bounds::AffectedRows)),
      m_steps(new RowsEdit({{tr("Step"), duty::bounds::GuidanceText, 4}, {tr("Until when: a time or words"), duty::bounds::GuidanceWhen, 2}},
                           tr("Add a step"), duty::bounds::GuidanceSteps)),
      m_to(new AddresseeEdit(units, form.body.to)), m_acknowledgeBy(momentEdit(form.body.acknowledgeBy)),
      m_feedbackBy(momentEdit(form.body.feedbackBy))
{
    body()->addWidget(
        paragraph(tr("A draft is read in your duty office only. It receives its number when a leader issues it, and cannot be changed after that."),
                  SmallType, Ink::Text2));
    for (int level = 1; level <= 4; ++level)
        m_level->addItem(severityName(level));
    m_level->setCurrentIndex(static_cast<int>(form.body.level));
    new CharacterLimit(m_title, duty::bounds::BulletinTitle);
    new CharacterLimit(m_source, duty::bounds::BulletinSource);
    auto *first = rowLayout(12);
    first->addWidget(new FormField(tr("Level"), m_level));
    first->addWidget(new FormField(tr("Title"), m_title), 1);
    body()->addLayout(first);
    auto *times = rowLayout(12);
    times->addWidget(new FormField(tr("Acknowledge by"), m_acknowledgeBy), 1);
    times->addWidget(new FormField(tr("Feedback by"), m_feedbackBy), 1);
    body()->addLayout(times);
    body()->addWidget(new FormField(tr("To"), m_to));
    m_summary->setTabChangesFocus(true);
    m_summary->setMinimumWidth(scaled(draftWidth));
    m_summary->setFixedHeight(scaled(summaryHeight));
    body()->addWidget(m_summaryField);
    std::vector<QStringList> systems;
    for (const auto &row : form.body.systems)
        systems.push_back(
            {models::text(row.versions), models::text(row.condition), models::text(row.advice), row.known ? QString::number(*row.known) : QString()});
    m_systems->setRows(systems);
    body()->addWidget(new FormField(tr("What is affected"), m_systems));
    std::vector<QStringList> steps;
    for (const auto &step : form.body.steps) {
        const auto when = step.by ? QDateTime::fromMSecsSinceEpoch(step.by->ms + 1000LL * m_offset, Qt::UTC).toString(momentFormat)
                                  : models::text(step.when.value_or(""));
        steps.push_back({models::text(step.text), when});
    }
    m_steps->setRows(steps);
    body()->addWidget(new FormField(tr("What to do"), m_steps));
    auto *drop = new DropZone(tr("Drop attachments here, or choose them"));
    drop->setFixedHeight(scaled(draftDropHeight));
    drop->setChooser(tr("Attachments of the bulletin"), tr("Add"));
    auto *files = new QWidget;
    auto *fileColumn = columnLayout(files, {}, 4);
    fileColumn->addWidget(drop);
    m_fileLines = columnLayout(4);
    fileColumn->addLayout(m_fileLines);
    body()->addWidget(new FormField(tr("Attachments"), files));
    body()->addWidget(new FormField(tr("Source: whose warning is passed on, may be empty"), m_source));
    addProblemLine();
    connect(drop, &DropZone::filesChosen, this, [this](const QStringList &paths) {
        for (const QString &path : paths) {
            if (m_form.files.size() < static_cast<std::size_t>(duty::bounds::BulletinFiles))
                m_form.files.push_back({path, {}});
        }
        showFiles();
    });
    connect(m_title, &QLineEdit::textChanged, this, &BulletinDialog::check);
    connect(m_summary, &QPlainTextEdit::textChanged, this, &BulletinDialog::check);
    connect(m_systems, &RowsEdit::edited, this, &BulletinDialog::check);
    connect(m_steps, &RowsEdit::edited, this, &BulletinDialog::check);
    connect(m_to, &AddresseeEdit::edited, this, &BulletinDialog::check);
    connect(m_acknowledgeBy, &QDateTimeEdit::dateTimeChanged, this, &BulletinDialog::check);
    connect(m_feedbackBy, &QDateTimeEdit::dateTimeChanged, this, &BulletinDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(this->form());
    });
    showFiles();
    m_title->setFocus();
    check();
}

QDateTimeEdit *BulletinDialog::momentEdit(Instant moment) const
{
    // The edit counts wall clocks: what it calls UTC is the office's time.
    auto *edit = new QDateTimeEdit;
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(momentFormat);
    edit->setCalendarPopup(true);
    edit->setDateTime(QDateTime::fromMSecsSinceEpoch(moment.ms + 1000LL * m_offset, Qt::UTC));
    return edit;
}

Instant BulletinDialog::momentOf(const QDateTimeEdit *edit) const
{
    return Instant{edit->dateTime().toMSecsSinceEpoch() / 60'000 * 60'000 - 1000LL * m_offset};
}

std::optional<Instant> BulletinDialog::momentIn(const QString &when) const
{
    auto moment = QDateTime::fromString(when, momentFormat);
    if (!moment.isValid())
        return std::nullopt;
    moment.setTimeSpec(Qt::UTC);
    return Instant{moment.toMSecsSinceEpoch() - 1000LL * m_offset};
}

BulletinForm BulletinDialog::form() const
{
    BulletinForm form = m_form;
    auto &body = form.body;
    body.level = static_cast<duty::BulletinLevel>(m_level->currentIndex());
    body.title = m_title->text().trimmed().toStdString();
    const auto source = m_source->text().trimmed().toStdString();
    body.source = source.empty() ? std::nullopt : std::optional(source);
    body.summary = m_summary->toPlainText().trimmed().toStdString();
    body.systems.clear();
    for (const auto &row : m_systems->rows()) {
        duty::AffectedSystem system;
        system.versions = row[0].toStdString();
        system.condition = row[1].toStdString();
        system.advice = row[2].toStdString();
        bool isNumber = false;
        const auto known = row[3].toLongLong(&isNumber);
        if (isNumber)
            system.known = known;
        body.systems.push_back(std::move(system));
    }
    body.steps.clear();
    for (const auto &row : m_steps->rows()) {
        duty::GuidanceStep step;
        step.text = row[0].toStdString();
        step.by = momentIn(row[1]);
        if (!step.by && !row[1].isEmpty())
            step.when = row[1].toStdString();
        body.steps.push_back(std::move(step));
    }
    body.to = m_to->chosen();
    body.acknowledgeBy = momentOf(m_acknowledgeBy);
    body.feedbackBy = momentOf(m_feedbackBy);
    return form;
}

void BulletinDialog::check()
{
    const auto wished = form();
    const QString excess = CharacterLimit::excess(m_summary->toPlainText().trimmed(), duty::bounds::BulletinSummary);
    if (excess.isEmpty())
        m_summaryField->clearError();
    else
        m_summaryField->setError(excess);
    QString why;
    for (const auto &row : m_systems->rows()) {
        bool isNumber = row[3].isEmpty();
        if (!isNumber)
            isNumber = row[3].toLongLong(&isNumber) >= 0 && isNumber;
        if (row[0].isEmpty() || !isNumber)
            why = tr("What is affected: say the versions; how many are known is a number");
    }
    for (const auto &row : m_steps->rows()) {
        if (row[0].isEmpty())
            why = tr("A step says what is to be done");
    }
    if (wished.body.feedbackBy < wished.body.acknowledgeBy)
        why = tr("Feedback is not due before the acknowledgement");
    if (wished.body.to.empty())
        why = tr("Choose to whom it goes");
    if (wished.body.summary.empty() || wished.body.title.empty())
        why = tr("Title and summary");
    if (!excess.isEmpty())
        why = excess;
    setComplete(why.isEmpty(), why);
}

void BulletinDialog::showFiles()
{
    while (QLayoutItem *item = m_fileLines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // a button of it may be the one that was pressed
        delete item;
    }
    for (const auto &file : m_form.files) {
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        row->addWidget(new ElidedLabel(nameOfInput(file), SmallType, Weight::Regular, Ink::Text2), 1);
        auto *away = Button::iconOnly(Icon::Close, tr("Take away %1").arg(nameOfInput(file)));
        connect(away, &QPushButton::clicked, this, [this, file] {
            std::erase(m_form.files, file);
            showFiles();
        });
        row->addWidget(away);
        m_fileLines->addWidget(line);
    }
}

} // namespace redoubt::views
