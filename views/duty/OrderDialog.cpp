// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/OrderDialog.h"

#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/OrderRules.h"
#include "models/Text.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int orderWhatWidth = 260;
constexpr int orderNameWidth = 96;

QSpinBox *orderMinutes(const std::optional<std::int64_t> &minutes, int usual)
{
    auto *box = new QSpinBox;
    box->setRange(1, duty::bounds::OrderMinutes);
    box->setValue(static_cast<int>(minutes.value_or(usual)));
    return box;
}
} // namespace

OrderDialog::OrderDialog(const duty::HandoverOrder &now, bool mayWrite, QWidget *parent)
    : KeptDialog(tr("Order of handing over"), mayWrite ? tr("Publish") : QString(), parent), m_base(now), m_mayWrite(mayWrite),
      m_asksRound(new QCheckBox(tr("A full last round within minutes before the handover"))), m_round(orderMinutes(now.lastRoundMinutes, 30)),
      m_asksEarly(new QCheckBox(tr("The incoming officer is there minutes before the shift's end"))), m_early(orderMinutes(now.earlyMinutes, 15)),
      m_handles(new QCheckBox(tr("What comes up during the handover is the outgoing side's to handle"))),
      m_holds(new QCheckBox(tr("In a major incident nobody hands over until a leader says so"))), m_list(columnLayout(4)),
      m_add(new Button(tr("Add a step"), ButtonKind::Link, Icon::Plus))
{
    body()->addWidget(paragraph(
        tr("It holds from the next sheet that is prepared. What is required and missing is marked on the sheet; it never stops a handover."),
        BodyType, Ink::Text2));
    m_asksRound->setChecked(now.lastRoundMinutes.has_value());
    m_asksEarly->setChecked(now.earlyMinutes.has_value());
    m_handles->setChecked(now.outgoingHandles);
    m_holds->setChecked(now.heldInMajorIncident);
    for (const auto &[asks, minutes] : {std::pair(m_asksRound, m_round), std::pair(m_asksEarly, m_early)}) {
        auto *row = rowLayout(8);
        row->addWidget(asks, 1);
        row->addWidget(minutes);
        body()->addLayout(row);
        minutes->setEnabled(asks->isChecked() && mayWrite);
        minutes->setAccessibleName(asks->text());
        connect(asks, &QCheckBox::toggled, minutes, &QWidget::setEnabled);
    }
    body()->addWidget(m_handles);
    body()->addWidget(m_holds);
    body()->addWidget(new Label(tr("Steps that are ticked at the handover"), SmallType, Weight::Bold, Ink::Text2));
    body()->addLayout(m_list);
    for (const duty::OrderStep &step : now.steps)
        addStep(step);
    body()->addWidget(m_add);
    addProblemLine();
    m_add->setVisible(mayWrite);
    for (QCheckBox *box : {m_asksRound, m_asksEarly, m_handles, m_holds})
        box->setEnabled(mayWrite);
    connect(m_add, &QPushButton::clicked, this, [this] {
        duty::OrderStep step;
        step.key = freshKey();
        addStep(step);
        m_rows.last().name->setFocus(Qt::OtherFocusReason);
        check();
    });
    if (mayWrite) {
        connect(acceptButton(), &QPushButton::clicked, this, [this] {
            setSending();
            Q_EMIT requested(order());
        });
        check();
    }
}

/// A key is never seen: it tells a step from the others, over versions.
std::string OrderDialog::freshKey() const
{
    for (int number = 1;; ++number) {
        auto key = "step" + std::to_string(number);
        const bool known = std::ranges::any_of(m_rows, [&](const Row &row) { return row.key == key; })
            || std::ranges::any_of(m_base.steps, [&](const duty::OrderStep &step) { return step.key == key; });
        if (!known)
            return key;
    }
}

void OrderDialog::addStep(const duty::OrderStep &step)
{
    Row row;
    row.key = step.key;
    row.box = new QWidget;
    auto *line = rowLayout(row.box, {}, 8);
    row.name = new QLineEdit(models::text(step.name));
    row.name->setPlaceholderText(tr("Name"));
    row.name->setAccessibleName(tr("Name of the step"));
    row.name->setFixedWidth(scaled(orderNameWidth));
    row.what = new QLineEdit(models::text(step.what));
    row.what->setPlaceholderText(tr("What is done"));
    row.what->setAccessibleName(tr("What is done"));
    row.what->setMinimumWidth(scaled(orderWhatWidth));
    new CharacterLimit(row.name, duty::bounds::StepName);
    new CharacterLimit(row.what, duty::bounds::StepWhat);
    row.outgoing = new QCheckBox(tr("Out"));
    row.outgoing->setToolTip(tr("The outgoing side ticks it"));
    row.outgoing->setChecked(step.outgoing);
    row.incoming = new QCheckBox(tr("In"));
    row.incoming->setToolTip(tr("The incoming side ticks it"));
    row.incoming->setChecked(step.incoming);
    row.required = new QCheckBox(tr("Required"));
    row.required->setChecked(step.required);
    line->addWidget(row.name);
    line->addWidget(row.what, 1);
    for (QCheckBox *box : {row.outgoing, row.incoming, row.required}) {
        line->addWidget(box);
        box->setEnabled(m_mayWrite);
        connect(box, &QCheckBox::toggled, this, &OrderDialog::check);
    }
    for (QLineEdit *edit : {row.name, row.what}) {
        edit->setReadOnly(!m_mayWrite);
        connect(edit, &QLineEdit::textChanged, this, &OrderDialog::check);
    }
    auto *remove = Button::iconOnly(Icon::Close, tr("Take the step out"));
    remove->setVisible(m_mayWrite);
    line->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, box = row.box] {
        const auto gone = std::ranges::find(m_rows, box, &Row::box);
        if (gone == m_rows.end())
            return;
        m_list->removeWidget(box);
        box->hide();
        box->deleteLater();
        m_rows.erase(gone);
        check();
    });
    m_list->addWidget(row.box);
    m_rows.push_back(row);
}

duty::HandoverOrder OrderDialog::order() const
{
    duty::HandoverOrder order = m_base;
    order.lastRoundMinutes = m_asksRound->isChecked() ? std::optional<std::int64_t>(m_round->value()) : std::nullopt;
    order.earlyMinutes = m_asksEarly->isChecked() ? std::optional<std::int64_t>(m_early->value()) : std::nullopt;
    order.outgoingHandles = m_handles->isChecked();
    order.heldInMajorIncident = m_holds->isChecked();
    order.steps.clear();
    for (const Row &row : m_rows) {
        duty::OrderStep step;
        step.key = row.key;
        step.name = row.name->text().trimmed().toStdString();
        step.what = row.what->text().trimmed().toStdString();
        step.outgoing = row.outgoing->isChecked();
        step.incoming = row.incoming->isChecked();
        step.required = row.required->isChecked();
        order.steps.push_back(std::move(step));
    }
    return order;
}

void OrderDialog::check()
{
    if (!m_mayWrite)
        return;
    m_add->setEnabled(m_rows.size() < duty::bounds::HandoverSteps);
    QString why;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.name->text().trimmed().isEmpty())
            why = tr("Every step has a name");
        else if (!row.outgoing->isChecked() && !row.incoming->isChecked())
            why = tr("Every step is ticked by one side at least");
    }
    if (why.isEmpty() && !duty::checkSteps(order().steps))
        why = tr("A step's name cannot be shown, or is too long");
    setComplete(why.isEmpty(), why);
}

} // namespace redoubt::views
