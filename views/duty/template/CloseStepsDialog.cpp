// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/CloseStepsDialog.h"

#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/TemplateLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int closeStepsWidth = 420;
constexpr int closeStepsHeight = 72;
} // namespace

CloseStepsDialog::CloseStepsDialog(const QString &title, const QStringList &owed, QWidget *parent)
    : KeptDialog(tr("Close “%1”?").arg(title), tr("Close it"), parent), m_outcome(new QPlainTextEdit),
      m_outcomeField(new FormField(tr("How it was closed"), m_outcome)), m_reason(new QPlainTextEdit),
      m_reasonField(new FormField(tr("Why these steps are left out"), m_reason))
{
    body()->addWidget(new Banner(Tone::Severity3, Icon::Alert,
                                 tr("%n required step(s) of its procedure are not marked", nullptr, static_cast<int>(owed.size())),
                                 owed.join(QLatin1Char('\n')), Banner::Form::Stacked));
    for (auto *edit : {m_outcome, m_reason}) {
        edit->setTabChangesFocus(true);
        edit->setMinimumWidth(scaled(closeStepsWidth));
        edit->setFixedHeight(scaled(closeStepsHeight));
        connect(edit, &QPlainTextEdit::textChanged, this, &CloseStepsDialog::check);
    }
    body()->addWidget(m_reasonField);
    body()->addWidget(m_outcomeField);
    addProblemLine();
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(m_outcome->toPlainText().trimmed(), m_reason->toPlainText().trimmed());
    });
    m_reason->setFocus();
    check();
}

void CloseStepsDialog::check()
{
    const QString outcome = m_outcome->toPlainText().trimmed();
    const QString reason = m_reason->toPlainText().trimmed();
    const QString longOutcome = CharacterLimit::excess(outcome, duty::bounds::OutcomeText);
    const QString longReason = CharacterLimit::excess(reason, duty::bounds::StepNote);
    const auto tell = [](FormField *field, const QString &excess) {
        if (excess.isEmpty())
            field->clearError();
        else
            field->setError(excess);
    };
    tell(m_outcomeField, longOutcome);
    tell(m_reasonField, longReason);
    if (reason.isEmpty())
        setComplete(false, tr("Say why the steps are left out"));
    else if (outcome.isEmpty())
        setComplete(false, tr("Say how it was closed"));
    else
        setComplete(longOutcome.isEmpty() && longReason.isEmpty(), longOutcome + longReason);
}

} // namespace redoubt::views
