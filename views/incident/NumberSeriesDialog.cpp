// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/NumberSeriesDialog.h"

#include "incident/kinds/IncidentLimits.h"
#include "incident/kinds/Numbers.h"
#include "models/Text.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int seriesWidth = 460;
} // namespace

NumberSeriesDialog::NumberSeriesDialog(const NumberSeriesForm &form, bool isNew, QWidget *parent)
    : KeptDialog(isNew ? tr("A new series of document numbers") : tr("Series of document numbers"), isNew ? tr("Begin the series") : tr("Keep"),
                 parent),
      m_year(form.year), m_isNew(isNew), m_name(new QLineEdit(form.name)), m_code(new QLineEdit(form.code)), m_first(new QSpinBox),
      m_reserve(new QSpinBox), m_example(new Label({}, BodyType, Weight::Regular, Ink::Text2))
{
    body()->addWidget(
        paragraph(tr("The server gives the numbers, one after the other, by the year. None is given twice; one that is not used stays in "
                     "the register with its reason."),
                  BodyType, Ink::Text2));
    m_name->setMinimumWidth(scaled(seriesWidth));
    body()->addWidget(new FormField(tr("Name of the series"), m_name));
    m_code->setReadOnly(!isNew);
    m_first->setRange(1, incident::incidentBounds::MostNumber);
    m_first->setValue(static_cast<int>(form.first));
    m_first->setReadOnly(!isNew);
    m_reserve->setRange(0, incident::incidentBounds::LeaseCount);
    m_reserve->setValue(static_cast<int>(form.reserve));
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Code of the office"), m_code), 1);
    pair->addWidget(new FormField(tr("First number in %1").arg(form.year), m_first), 1);
    body()->addLayout(pair);
    m_example->setWrapping(true);
    body()->addWidget(m_example);
    body()->addWidget(new FormField(tr("Numbers that each console keeps for a time without network"), m_reserve));
    if (!isNew) {
        auto *close = new Button(tr("Close the series"), ButtonKind::Secondary);
        close->setToolTip(tr("No more numbers are given. What was given stays in the register."));
        auto *row = rowLayout();
        row->addWidget(close);
        row->addStretch();
        body()->addLayout(row);
        connect(close, &QPushButton::clicked, this, [this] {
            setSending();
            Q_EMIT closeWanted();
        });
    }
    addProblemLine();
    for (auto *edit : {m_name, m_code})
        connect(edit, &QLineEdit::textChanged, this, &NumberSeriesDialog::check);
    for (auto *number : {m_first, m_reserve})
        connect(number, &QSpinBox::valueChanged, this, &NumberSeriesDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(this->form());
    });
    check();
}

NumberSeriesForm NumberSeriesDialog::form() const
{
    return {m_name->text().trimmed(), m_code->text().trimmed(), m_year, m_first->value(), m_reserve->value()};
}

void NumberSeriesDialog::check()
{
    const auto said = form();
    const auto code = said.code.isEmpty() ? QStringLiteral("…") : said.code;
    m_example->setText(
        m_isNew ? tr("Its first number is %1; the next year begins with 1.")
                      .arg(models::text(incident::numberText(code.toStdString(), said.year, said.first)))
                : tr("Its numbers look like %1; that stays.").arg(models::text(incident::numberText(code.toStdString(), said.year, said.first))));
    QString lack = said.name.isEmpty() ? tr("Give the series a name") : said.code.isEmpty() ? tr("Say the code of the office") : QString();
    if (lack.isEmpty())
        lack = CharacterLimit::excess(said.name, incident::incidentBounds::SeriesName);
    if (lack.isEmpty())
        lack = CharacterLimit::excess(said.code, incident::incidentBounds::SeriesCode);
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
