// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/IssueReportDialog.h"

#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PasswordField.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace redoubt::views {

IssueReportDialog::IssueReportDialog(Choices choices, QWidget *parent)
    : KeptDialog(tr("Issue the report"), tr("Sign and issue"), parent), m_choices(std::move(choices)), m_series(new QComboBox),
      m_number(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_who(new QComboBox), m_password(new PasswordField)
{
    body()->addWidget(paragraph(m_choices.title, BodyType));
    body()->addWidget(
        paragraph(tr("What is signed is the paper as it stands now, with all fields filled in. It cannot be changed after that: what comes "
                     "later is another report. It is sent to nobody by this: record the sending at the incident."),
                  BodyType, Ink::Text2));
    if (m_choices.later > 0)
        body()->addWidget(paragraph(tr("%n parts say that they are supplied later.", nullptr, m_choices.later), BodyType, Ink::Severity2));
    for (const auto &series : m_choices.series)
        m_series->addItem(series.name);
    m_series->addItem(tr("Without a number"));
    m_number->setWrapping(true);
    if (!m_choices.series.empty()) {
        body()->addWidget(new FormField(tr("Document number"), m_series));
        body()->addWidget(m_number);
    } else {
        m_series->setParent(this);
        m_series->hide();
        m_number->setParent(this);
        m_number->hide();
    }
    for (const auto &signer : m_choices.signers)
        m_who->addItem(signer.name);
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Who issues it"), m_who), 1);
    pair->addWidget(new FormField(tr("Their password"), m_password), 1);
    body()->addLayout(pair);
    addProblemLine();
    connect(m_series, &QComboBox::currentIndexChanged, this, &IssueReportDialog::askForNumber);
    connect(m_password, &QLineEdit::textChanged, this, &IssueReportDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        const auto password = m_password->text();
        m_password->clear();
        Q_EMIT requested(m_choices.signers[static_cast<std::size_t>(m_who->currentIndex())].account, password);
    });
    check();
}

void IssueReportDialog::askForNumber()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_series->currentIndex()));
    Q_EMIT seriesChosen(index < m_choices.series.size() ? std::optional(m_choices.series[index].series) : std::nullopt);
}

void IssueReportDialog::setNumber(const Number &number)
{
    m_number->setText(number.text.isEmpty() ? number.note : number.note.isEmpty() ? number.text : number.text + QStringLiteral("   ") + number.note);
    m_numbered = number.ready;
    check();
}

void IssueReportDialog::check()
{
    const QString lack = m_choices.signers.empty() ? tr("Nobody here may issue it")
        : !m_numbered                              ? tr("The number is not there yet")
        : m_password->text().isEmpty()             ? tr("The password of who issues it")
                                                   : QString();
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
