// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchNameDialog.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int nameWidth = 360;
} // namespace

SearchNameDialog::SearchNameDialog(const QString &title, const QString &accept, const QString &what, const QString &name, QWidget *parent)
    : FormDialog(title, accept, parent), m_name(new QLineEdit(name))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *words = paragraph(what, SmallType, Ink::Text2);
    words->setTextFormat(Qt::PlainText);
    body()->addWidget(words);
    m_name->setMinimumWidth(scaled(nameWidth));
    m_name->selectAll();
    m_field = new FormField(tr("Name"), m_name);
    body()->addWidget(m_field);
    body()->addWidget(
        paragraph(tr("It is kept sealed on this console, for this account alone. No record that it finds is kept with it."), SmallType, Ink::Text2));
    connect(m_name, &QLineEdit::textChanged, this, &SearchNameDialog::check);
    new CharacterLimit(m_name, MostName);
    disconnect(acceptButton(), nullptr, this, nullptr); // closes when it is kept, not before
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        acceptButton()->setEnabled(false); // once
        Q_EMIT requested(this->name());
    });
    check();
}

QString SearchNameDialog::name() const { return m_name->text().trimmed(); }

void SearchNameDialog::refuse(const QString &why)
{
    m_field->setError(why);
    acceptButton()->setEnabled(!name().isEmpty());
    m_name->setFocus(Qt::OtherFocusReason);
}

void SearchNameDialog::check()
{
    m_field->clearError();
    acceptButton()->setEnabled(!name().isEmpty());
}

} // namespace redoubt::views
