// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/OwnAnswerPane.h"

#include "duty/kinds/BulletinLimits.h"
#include "views/duty/bulletin/BulletinWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Chip.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace redoubt::views {

namespace {
constexpr int feedbackHeight = 96;
constexpr int dropHeight = 56;
} // namespace

OwnAnswerPane::OwnAnswerPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Our answer"))),
      m_acknowledge(new Button(tr("Acknowledge"), ButtonKind::Primary, Icon::Check, ButtonSize::Large)), m_form(new QWidget),
      m_result(new SegmentedControl({{BulletinWords::feedbackWord(duty::FeedbackResult::Checked)},
                                     {BulletinWords::feedbackWord(duty::FeedbackResult::Handled)},
                                     {BulletinWords::feedbackWord(duty::FeedbackResult::NoSuchSystem)}})),
      m_text(new QPlainTextEdit), m_field(new FormField(tr("What was found or done"), m_text)),
      m_drop(new DropZone(tr("Drop screenshots or files here, or choose them"))),
      m_send(new Button(tr("Send feedback"), ButtonKind::Primary, Icon::Send)), m_problem(paragraph({}, SmallType, Ink::Severity4))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    auto *inside = new QWidget;
    auto *box = columnLayout(inside, {16, 12, 16, 16}, 12);
    m_said = columnLayout(8);
    box->addLayout(m_said);
    box->addWidget(m_acknowledge);
    auto *form = columnLayout(m_form, {}, 8);
    form->addWidget(new Rule);
    form->addWidget(new Label(tr("Feedback"), BodyType, Weight::Bold));
    auto *result = rowLayout();
    result->addWidget(m_result);
    result->addStretch();
    form->addLayout(result);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(scaled(feedbackHeight));
    form->addWidget(m_field);
    m_drop->setFixedHeight(scaled(dropHeight));
    m_drop->setChooser(tr("Files of the feedback"), tr("Add"));
    form->addWidget(m_drop);
    m_fileLines = columnLayout(4);
    form->addLayout(m_fileLines);
    form->addWidget(m_send);
    box->addWidget(m_form);
    m_problem->hide();
    box->addWidget(m_problem);
    box->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        m_acknowledge->setEnabled(false);
        Q_EMIT acknowledgeRequested(m_values.bulletin);
    });
    connect(m_result, &SegmentedControl::chosen, this, &OwnAnswerPane::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OwnAnswerPane::check);
    connect(m_drop, &DropZone::filesChosen, this, [this](const QStringList &paths) {
        for (const QString &path : paths) {
            if (!m_files.contains(path) && m_files.size() < duty::bounds::BulletinFiles)
                m_files << path;
        }
        showFiles();
    });
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_sending = true;
        m_problem->hide();
        check();
        Q_EMIT feedbackRequested(
            {m_values.bulletin, static_cast<duty::FeedbackResult>(m_result->currentIndex()), m_text->toPlainText().trimmed(), m_files});
    });
    m_result->setCurrentIndex(0);
    check();
}

void OwnAnswerPane::setValues(const models::OwnAnswerValues &values, bool mayAct, bool mayWrite)
{
    const bool another = values.bulletin != m_values.bulletin;
    if (another)
        keep();
    m_values = values;
    if (another) {
        const auto known = m_typed.find(values.bulletin);
        bring(known == m_typed.end() ? Typed() : known->second);
    }
    m_mayAct = mayAct && mayWrite;
    while (QLayoutItem *item = m_said->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *state = new QWidget;
    auto *row = rowLayout(state, {}, 8);
    row->addWidget(new Chip(BulletinWords::answerChip(values.state)));
    if (values.pending)
        row->addWidget(new Chip({tr("Waits for the server"), Tone::Severity2, Icon::CloudUp, ChipShape::Plain}));
    row->addStretch();
    m_said->addWidget(state);
    if (!values.acknowledged.isEmpty())
        m_said->addWidget(new Label(tr("Acknowledged %1").arg(values.acknowledged), SmallType, Weight::Regular, Ink::Text2));
    if (!values.answered.isEmpty()) {
        m_said->addWidget(new Label(values.feedbacks > 1 ? tr("Feedback %1, the last of %2").arg(values.answered).arg(values.feedbacks)
                                                         : tr("Feedback %1").arg(values.answered),
                                    SmallType, Weight::Regular, Ink::Text2));
        if (!values.said.isEmpty())
            m_said->addWidget(paragraph(values.said));
        for (const auto &file : values.files)
            m_said->addWidget(
                new ElidedLabel(file.name + QStringLiteral("   ") + BulletinWords::sizeText(file.size), SmallType, Weight::Regular, Ink::Text2));
    }
    if (!values.reminders.isEmpty() && values.state <= duty::AnswerState::NoFeedback) {
        m_said->addWidget(new Label(tr("Reminders"), SmallType, Weight::Bold, Ink::Severity3));
        for (const auto &reminder : values.reminders)
            m_said->addWidget(paragraph(reminder, SmallType, Ink::Text2));
    }
    const bool received = values.state > duty::AnswerState::NotAcknowledged;
    m_acknowledge->setVisible(!received && m_mayAct);
    m_acknowledge->setEnabled(true);
    m_form->setVisible(received && m_mayAct);
    m_send->setText(values.feedbacks > 0 ? tr("Send new feedback") : tr("Send feedback"));
    check();
}

void OwnAnswerPane::keep()
{
    if (m_values.bulletin != Id())
        m_typed[m_values.bulletin] = {m_result->currentIndex(), m_text->toPlainText(), m_files, m_sending,
                                      m_problem->isHidden() ? QString() : m_problem->text()};
}

void OwnAnswerPane::bring(const Typed &typed)
{
    m_sending = typed.sending;
    m_files = typed.files;
    m_result->setCurrentIndex(typed.result);
    m_text->setPlainText(typed.text);
    m_text->document()->setModified(!typed.text.isEmpty()); // by hand, before
    m_problem->setText(typed.problem);
    m_problem->setVisible(!typed.problem.isEmpty());
    showFiles();
    check();
}

void OwnAnswerPane::showFailure(const Id &bulletin, const QString &why)
{
    if (bulletin != m_values.bulletin) {
        auto &typed = m_typed[bulletin];
        typed.sending = false;
        typed.problem = why;
        return;
    }
    m_sending = false;
    m_acknowledge->setEnabled(true);
    m_problem->setText(why);
    m_problem->show();
    check();
}

void OwnAnswerPane::showSent(const Id &bulletin)
{
    m_typed.erase(bulletin);
    if (bulletin == m_values.bulletin)
        bring({});
}

void OwnAnswerPane::check()
{
    const QString text = m_text->toPlainText().trimmed();
    const QString excess = CharacterLimit::excess(text, duty::bounds::FeedbackText);
    const bool needsWords = static_cast<duty::FeedbackResult>(m_result->currentIndex()) != duty::FeedbackResult::NoSuchSystem;
    if (excess.isEmpty())
        m_field->clearError();
    else
        m_field->setError(excess);
    const bool complete = excess.isEmpty() && !(needsWords && text.isEmpty());
    m_send->setEnabled(complete && !m_sending);
    m_send->setToolTip(complete ? QString() : tr("Say what was found or done"));
}

void OwnAnswerPane::showFiles()
{
    while (QLayoutItem *item = m_fileLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &path : std::as_const(m_files)) {
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        row->addWidget(new ElidedLabel(QFileInfo(path).fileName(), SmallType, Weight::Regular, Ink::Text2), 1);
        auto *away = Button::iconOnly(Icon::Close, tr("Take away %1").arg(QFileInfo(path).fileName()));
        connect(away, &QPushButton::clicked, this, [this, path] {
            m_files.removeAll(path);
            QMetaObject::invokeMethod(
                this, [this] { showFiles(); }, Qt::QueuedConnection); // not while its button is pressed
        });
        row->addWidget(away);
        m_fileLines->addWidget(line);
    }
}

} // namespace redoubt::views
